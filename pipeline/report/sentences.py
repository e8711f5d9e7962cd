"""What a finding says, in the reader's language.

English is what the check itself wrote and report.json holds. Other languages are written from the finding's params;
where a sentence needs one that the finding lacks, the next sentence of the same reason is taken, at last the reason
with the fields it rests on.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

from pipeline.model import Finding
from pipeline.policy import Policy, Rule
from pipeline.report import display, messages, phrases
from pipeline.report.wording import Wording

_UNKNOWN = frozenset({"", "None"})
_NUMBER_OF_PAPER = re.compile(r"(?<![A-Za-z0-9-])d\d+(?:-\d+)?(?![A-Za-z0-9-])")
_WEIGHED = re.compile(r"(.+): (.*) / (.*)")


def summary(finding: Finding, policy: Policy, papers: Mapping[str, str], words: Wording) -> str:
    """The sentence with its sum; `papers` names each document."""
    if words.language == "en":
        return phrases.said(finding.summary, words)
    known = _known(finding, policy, words)
    if "weighed" in known:
        return _weighed(finding, known, papers, words)
    return named(_told(finding, finding.reason, known, papers, words), papers)


def named(text: str, papers: Mapping[str, str]) -> str:
    """`text` with the kind of each paper that it calls by its number alone."""

    def whole(found: re.Match[str]) -> str:
        name = papers.get(found[0], "")
        return found[0] if not name or text.startswith(name, found.start()) else name

    return _NUMBER_OF_PAPER.sub(whole, text)


def measured(finding: Finding, words: Wording) -> str:
    return phrases.said(finding.measured, words)


def required(finding: Finding, policy: Policy, words: Wording) -> str:
    """The rule in words, as the check applied it."""
    if words.language == "en" or finding.policy_ref not in policy.rules:
        return phrases.said(finding.required, words)
    filled = _first(words.sections["requirements"], finding.check_id, _numbers(policy, finding.policy_ref, words))
    return finding.required if filled is None else filled


def quote(rule: Rule, words: Wording) -> str:
    """The words of the rule; a translation where the catalogue has one of exactly these words."""
    return words.sections.get("quotes", {}).get(rule.source, rule.source)


def _told(finding: Finding, reason: str, known: Mapping[str, str], papers: Mapping[str, str], words: Wording) -> str:
    own = _first(words.sections.get(f"summaries.{finding.check_id}", {}), reason, known)
    if own is not None:
        return own
    general = words.sections["summaries.any"]
    if reason in general:
        paper = words.entry("checks", finding.check_id)["paper"]
        return general[reason].format(paper=paper, english=messages.said(finding.summary, words))
    fields: dict[str, list[str]] = {}
    for each in finding.evidence:
        fields.setdefault(papers.get(each.document, each.document), []).append(words.text("fields", each.field))
    places = words.form("and").join(
        f"{paper} {words.form('list').join(dict.fromkeys(names))}" for paper, names in fields.items()
    )
    key = "evidence" if places else "alone"
    return general[key].format(reason=words.reason(reason), evidence=places)


def _weighed(finding: Finding, known: Mapping[str, str], papers: Mapping[str, str], words: Wording) -> str:
    """Who supports the value and who does not, then what the check made of it."""
    told = words.form("and").join(_source(each, papers, words) for each in dict(finding.params)["weighed"].split("; "))
    as_read = _told(finding, dict(finding.params)["as_read"], known, papers, words)
    trust = words.sections["summaries.any"]["trust"]
    return trust.format(reason=words.reason(finding.reason), weighed=told, as_read=as_read)


def _source(text: str, papers: Mapping[str, str], words: Wording) -> str:
    found = _WEIGHED.fullmatch(text)
    if found is None:
        return text
    where = words.form("list").join(_place(each, papers, words) for each in found[1].split(", "))
    agreeing, against = (
        words.form("list").join(words.text("sources", each) for each in group.split(", ") if each)
        for group in found.groups()[1:]
    )
    sentence = words.sections["phrases"]["weighed_against" if against else "weighed"]
    return sentence.format(where, agreeing or words.sections["phrases"]["no_source"], against)


def _place(text: str, papers: Mapping[str, str], words: Wording) -> str:
    document, _, field = text.partition(".")
    return f"{papers.get(document, document)} {words.text('fields', field)}"


def _known(finding: Finding, policy: Policy, words: Wording) -> dict[str, str]:
    told = {key: phrases.said(text, words) for key, text in finding.params if text not in _UNKNOWN}
    return told | {"measured": measured(finding, words), "required": required(finding, policy, words)}


def _numbers(policy: Policy, ref: str, words: Wording) -> dict[str, str]:
    rule = policy.rules[ref]
    if isinstance(rule.value, str):
        return {"word": rule.value}
    known = {
        "value": display.number(rule.value, words),
        "money": display.amount(rule.value, rule.unit, words),
        "comparison": words.text("comparison", "at_least" if rule.inclusive else "more_than"),
    }
    if rule.upper is not None:
        known["upper"] = display.number(rule.upper, words)
    months = policy.rules.get("screenshot_coverage")
    if months is not None and not isinstance(months.value, str):
        known["months"] = display.number(months.value, words)
    return known


def _first(sentences: Mapping[str, str], code: str, known: Mapping[str, str]) -> str | None:
    """The first sentence of a code (code, code.1, ...) for which everything is known."""
    for key, sentence in sentences.items():
        if key.partition(".")[0] == code and _places(sentence) <= set(known):
            return sentence.format_map(known)
    return None


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
