"""Every reason code a finding can carry, with its meaning: a closed set, for the report and for other systems."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The value is the code in report.json."""

    # pass
    MET = "met"
    DECLARED = "declared"
    RENEWED = "renewed"
    CHAIN_COMPLETE = "chain_complete"
    # fail
    NOT_MET = "not_met"
    SMALL_SCALE = "small_scale"
    NOT_YET_EFFECTIVE = "not_yet_effective"
    EXPIRED = "expired"
    TERM_ENDED = "term_ended"
    ONLY_APPLIED_FOR = "only_applied_for"
    OTHER_COMPANY = "other_company"
    # review: the evidence is not there or not readable
    DOCUMENT_MISSING = "document_missing"
    LABEL_NOT_FOUND = "label_not_found"
    NOT_PARSED = "not_parsed"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    VALUES_DIFFER = "values_differ"
    READ_PARTLY = "read_partly"
    NOT_CORROBORATED = "not_corroborated"
    READINGS_DISAGREE = "readings_disagree"
    DECLARATION_UNREADABLE = "declaration_unreadable"
    DECLARED_ONLY = "declared_only"
    # review: the value is there and a person decides what it means
    ON_THRESHOLD = "on_threshold"
    IN_RANGE = "in_range"
    ROUNDED = "rounded"
    FOREIGN_CURRENCY = "foreign_currency"
    SUSPECT_AMOUNT = "suspect_amount"
    DATE_IN_FUTURE = "date_in_future"
    DATE_ORDER = "date_order"
    TERM_LENGTH = "term_length"
    NOT_OF_TODAY = "not_of_today"
    TAX_OFFICE_NOT_SHOWN = "tax_office_not_shown"
    GRACE_PERIOD = "grace_period"
    CHAIN_INCOMPLETE = "chain_incomplete"
    TRANSFERRED_AWAY = "transferred_away"
    MARK_ENDED = "mark_ended"
    SHARED_MARK = "shared_mark"
    PROVES_NOTHING = "proves_nothing"
    NAME_SIMILAR = "name_similar"
    NAMES_DIFFER = "names_differ"
    CODES_DIFFER = "codes_differ"
    CONTRADICTED = "contradicted"
    NOTHING_TO_COMPARE = "nothing_to_compare"
    LICENSE_UNREAD = "license_unread"
    NOT_A_COMPANY = "not_a_company"
    PROVINCE_DIFFERS = "province_differs"
    OLD_LAYOUT = "old_layout"
    TERM_NOT_SHOWN = "term_not_shown"
    LINK_MISSING = "link_missing"
    MONTHS_MISSING = "months_missing"
    MONTH_TWICE = "month_twice"
    STORE_NOT_SHOWN = "store_not_shown"
    STORE_MISSING = "store_missing"
    STORES_DIFFER = "stores_differ"
    SAME_NUMBERS = "same_numbers"
    SAME_PICTURE = "same_picture"
    EDITING_SIGNS = "editing_signs"
    CODE_AGE = "code_age"
    NUMBERS_CONTRADICT = "numbers_contradict"
    ONE_SIGN_TURNS = "one_sign_turns"
    AUDIT_SAMPLE = "audit_sample"
    PARTS_OPEN = "parts_open"


MEANINGS: dict[Reason, str] = {
    Reason.MET: "The condition is met.",
    Reason.DECLARED: "Met by the applicant's declaration; no paper shows it.",
    Reason.RENEWED: "The certificate has run out, and a proof of its renewal is shown.",
    Reason.CHAIN_COMPLETE: "Another party is the holder, and every link from it to the applicant is shown.",
    Reason.NOT_MET: "The value lies on the wrong side of the threshold.",
    Reason.SMALL_SCALE: "The paper states a small-scale taxpayer.",
    Reason.NOT_YET_EFFECTIVE: "The status begins after the as-of day.",
    Reason.EXPIRED: "The validity ended before the as-of day.",
    Reason.TERM_ENDED: "The business term ended before the as-of day.",
    Reason.ONLY_APPLIED_FOR: "Only application papers are shown: the mark is TM, not R.",
    Reason.OTHER_COMPANY: "A paper states another company, by name and by code.",
    Reason.DOCUMENT_MISSING: "The paper was not among the files.",
    Reason.LABEL_NOT_FOUND: "The paper is there, the field was not found on it.",
    Reason.NOT_PARSED: "The field was found, its text is no complete value.",
    Reason.AMBIGUOUS: "Several different values stand where one is expected.",
    Reason.UNREADABLE: "The field is there and cannot be read.",
    Reason.VALUES_DIFFER: "Papers of the same kind state different values.",
    Reason.READ_PARTLY: "The file could be read only in part, so it proves nothing.",
    Reason.NOT_CORROBORATED: "Fewer than two independent sources support the value that decides.",
    Reason.READINGS_DISAGREE: "Sources read different values, and the difference changes the verdict.",
    Reason.DECLARATION_UNREADABLE: "application.toml could not be used.",
    Reason.DECLARED_ONLY: "Declared, and a paper is asked for.",
    Reason.ON_THRESHOLD: "The value is exactly the threshold.",
    Reason.IN_RANGE: "The value lies inside the range of the rule.",
    Reason.ROUNDED: "The figure is printed rounded, and what it can stand for lies on both sides of the threshold.",
    Reason.FOREIGN_CURRENCY: "The amount is in another currency; no exchange rate is in the evidence.",
    Reason.SUSPECT_AMOUNT: "The amount is so small that 万 was most likely lost.",
    Reason.DATE_IN_FUTURE: "The date lies after the as-of day.",
    Reason.DATE_ORDER: "Two dates stand in an order that cannot be.",
    Reason.TERM_LENGTH: "A mark is valid for another time than whole tens of years.",
    Reason.NOT_OF_TODAY: "The paper tells of a day or a period that is over, or of none, and so not of the as-of day.",
    Reason.TAX_OFFICE_NOT_SHOWN: "Neither tax office nor effective date is shown: it may be an application only.",
    Reason.GRACE_PERIOD: "The mark has expired and can still be renewed.",
    Reason.CHAIN_INCOMPLETE: "Another party is the holder, and a link from it to the applicant is missing.",
    Reason.TRANSFERRED_AWAY: "A paper shows that the mark went from the applicant to somebody else.",
    Reason.MARK_ENDED: "A paper tells that a mark was cancelled, revoked or declared invalid, or is asked to be.",
    Reason.SHARED_MARK: "The mark has other owners besides the registrant, or went on to somebody.",
    Reason.PROVES_NOTHING: "The paper shows of itself that it is no proof: a specimen, a demonstration, a table of "
    "one's own.",
    Reason.NAME_SIMILAR: "Two names differ by what may be a slip.",
    Reason.NAMES_DIFFER: "Two names differ, without two codes that prove two companies.",
    Reason.CODES_DIFFER: "Two codes differ while the names do not.",
    Reason.CONTRADICTED: "Another paper speaks against what this one shows.",
    Reason.NOTHING_TO_COMPARE: "Only one paper names the company.",
    Reason.LICENSE_UNREAD: "Neither name nor code of the license could be read, so a paper may be of another company.",
    Reason.NOT_A_COMPANY: "The license is of an individual business, a branch, a co-operative or another kind of body.",
    Reason.PROVINCE_DIFFERS: "The code was given out in another province than that of the address.",
    Reason.OLD_LAYOUT: "The license carries a 15-digit number, which went out of date.",
    Reason.TERM_NOT_SHOWN: "No business term was found on a license of a layout that prints one.",
    Reason.LINK_MISSING: "No link to the store's front page is given.",
    Reason.MONTHS_MISSING: "Not every month is shown.",
    Reason.MONTH_TWICE: "A month is shown twice with different figures.",
    Reason.STORE_NOT_SHOWN: "A screenshot does not show whose it is.",
    Reason.STORE_MISSING: "A store is not shown in the month, so the sum of it is a lower bound only.",
    Reason.STORES_DIFFER: "The screenshots, or they and the declaration, are of different stores.",
    Reason.SAME_NUMBERS: "Two months show the same figures.",
    Reason.SAME_PICTURE: "Two pictures are nearly the same and are used as proof of different things.",
    Reason.EDITING_SIGNS: "Files carry signs of editing.",
    Reason.CODE_AGE: "The code and the dates do not fit each other's age.",
    Reason.NUMBERS_CONTRADICT: "Figures of one store contradict each other.",
    Reason.ONE_SIGN_TURNS: "One sign that engines are known to misread would turn the verdict, and only engines of one "
    "family have read it.",
    Reason.AUDIT_SAMPLE: "Nothing is open; the case was drawn for the share that a person looks at.",
    Reason.PARTS_OPEN: "A part of the condition is still open.",
}
