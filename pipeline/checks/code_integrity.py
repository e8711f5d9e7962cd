"""Both check digits of the code hold; class and division are plausible.

A code is a value only where GB 32100-2015 and GB 11714 both hold, so what is left is what the signs mean: 91 is an
enterprise (92 an individual business, 93 a co-operative). Companies move and zones have their own numbers, so only
another province than that of the address is worth a look. It is no proof that the company exists.
"""

from __future__ import annotations

from pipeline.checks._finding import Writer
from pipeline.checks._license_qr import other_code
from pipeline.checks._needs import maybe, one
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier
from pipeline.values import divisions

ID = "code_integrity"
REFS = ("code_integrity",)
_CODE = one(BusinessLicense, "uscc", str)
_ADDRESS = maybe(BusinessLicense, "address", str)
NEEDS = (_CODE,)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("code_integrity")
    return Writer(ID, rule, f"both check digits hold, class {rule.word}, the province of the address")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, code = writer(policy), _CODE.value(dossier)
    evidence = _CODE.evidence(dossier)
    if not code.startswith(write.rule.word):
        summary = f"{code} begins with {code[:2]}, that of a company with {write.rule.word}."
        return write.review(Reason.NOT_A_COMPANY, summary, code, evidence, code=code)
    for record in dossier.records:
        other = other_code(dossier, record) if isinstance(record, BusinessLicense) else None
        if other is not None:
            summary = f"{code} is printed on {record.document}, its QR code names the company {other}."
            return write.failed(Reason.OTHER_COMPANY, summary, other, evidence, code=code, other=other)
    given_in = divisions.province_of_code(code)
    for each in _ADDRESS.read(dossier):
        lies_in = divisions.province_of_address(str(each.field.value))
        if given_in is not None and lies_in is not None and given_in != lies_in:
            summary = f"{code} was given out in {given_in}, the address lies in {lies_in}."
            both = (*evidence, Evidence(document=each.document, field="address"))
            params = {"code": code, "given_in": given_in, "lies_in": lies_in}
            return write.review(Reason.PROVINCE_DIFFERS, summary, code, both, **params)
    summary = f"Both check digits of {code} hold; class {code[:2]}, division {code[2:8]} ({given_in or 'not listed'})."
    return write.passed(Reason.MET, summary, code, evidence, code=code, given_in=given_in or "")
