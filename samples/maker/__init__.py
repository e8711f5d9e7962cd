"""seed -> fictional applicants: their papers drawn, damaged, and saved with the truth beside them.

    python -m samples.maker --seed 7 --count 20 --out DIR     DIR/cases/<case>/…  and  DIR/truth/<case>.json
    python -m samples.maker --committed samples/cases         the samples of this repository, byte for byte

Read in this order: `company` (who applies), `sheet` (what is drawn on), any one of `papers`, `damages`,
`profiles` (what is right or wrong with an applicant), `recipes` (the committed ones).
Nobody in these papers exists: names are put together from syllables, codes are computed.
"""
