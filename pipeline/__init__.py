"""Reads one applicant's papers, measures them against the admission thresholds, and shows the proof.

The rooms, in the order the data walks:

    cli, __main__   arguments -> batch; errors -> exit codes
    terminal        what a run shows while it goes on, and in the end
    batch           many cases: worker processes; one that breaks never sinks the rest
    run             ONE case, folder -> Audit, in one readable function
    proof           what was read -> Audit, and the proof of it that can be computed again

    intake          folder of uploads -> pages (pixels, and a text layer where there is one)
    cleanup         page -> upright, readable page; boxes can always be mapped back
    ocr             readable page -> words with boxes and confidence; the engines
    classify        words -> what kind of document this is
    extractors      words of one kind -> record of fields with readings
    forensics       pages -> the QR codes printed on them, soft signs of editing, charts used twice
    corroborate     record + pixels -> second, independent readings of the fields that decide
    checks          all records of one applicant -> findings with verdicts
    report          audit -> HTML, PDF, JSON, spreadsheet

    policy          every number of the rule, with its source, and the loader
    values          printed text -> typed value: codes, names, money, dates, counts
    records         what each kind of document says; Dossier
    raster          pixels, and the way back to the upload
    model           Page, Word, Reading, Field, Finding, Verdict, Audit
    geometry        boxes, quads, projections
    errors          what can stop the work, and its exit code

Rooms never import rooms; `run` joins them, and `proof` the two that need no pixels.
"""
