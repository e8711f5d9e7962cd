"""Every entry of a folder gets exactly one status, whatever its name, its kind or its content."""

from __future__ import annotations

import io
import os
import socket
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pipeline.intake import open_case
from pipeline.intake.decode.archive import _name
from pipeline.intake.private_copy import Copied, Refused, copy
from pipeline.model import FileReport
from pipeline.raster import Uploads
from tests.intake.conftest import Opener
from tests.intake.made import encoded, noise

PICTURE = encoded(noise(12, 8), "PNG")


def told(uploads: Uploads) -> dict[str, tuple[str, str | None]]:
    return {report.name: (report.status, report.problem) for report in uploads.files}


def archive(entries: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for name, data in entries.items():
            packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "status", "problem"),
    [
        ("empty.jpg", b"", "damaged", "the file is empty (0 bytes): send it again"),
        (
            "text.jpg",
            "营业执照".encode(),
            "unsupported",
            "the name ends in .jpg, but the file holds text: send the original file",
        ),
        (
            "zeros.png",
            bytes(9999),
            "damaged",
            "the name ends in .png, but the file holds something else: send the original file",
        ),
        ("notes.txt", b"hello", "ignored", "text is not read as evidence: add the document"),
        (
            "thing.bin",
            bytes(99),
            "ignored",
            "an unknown kind of file is not read: export it to PDF and add the PDF",
        ),
        (
            "papers.rar",
            b"Rar!\x1a\x07\x00",
            "unsupported",
            "a RAR archive is not opened: unpack it, or pack the files as ZIP",
        ),
        (
            "old.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "unsupported",
            "an Office document is not read: export it to PDF and add the PDF",
        ),
        (
            "clip.mp4",
            b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
            "unsupported",
            "a video is not read: add a screenshot or a photo of what it shows",
        ),
        (
            "pic.avif",
            b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf",
            "unsupported",
            "an AVIF picture is not read: save it as JPEG or PNG",
        ),
        (
            "发票.ofd",
            archive({"OFD.xml": b"<x/>", "Doc_0/Document.xml": b"<x/>"}),
            "unsupported",
            "an OFD document is not read: export it to PDF and add the PDF",
        ),
        (
            "sales.xlsx",
            archive({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}),
            "unsupported",
            "an Office document is not read: export it to PDF and add the PDF",
        ),
        (
            "cut.zip",
            archive({"a.png": PICTURE})[:60],
            "damaged",
            "the archive is damaged and cannot be opened: pack the files again",
        ),
        (".hidden.png", PICTURE, "ignored", "a hidden or system file is not read: rename it if it is evidence"),
        ("sub/Thumbs.db", b"x", "ignored", "a hidden or system file is not read: rename it if it is evidence"),
    ],
)
def test_what_is_not_read_says_why(opened: Opener, name: str, data: bytes, status: str, problem: str) -> None:
    uploads = opened({name: data})
    assert told(uploads) == {name: (status, problem)}
    assert uploads.rasters == ()


@pytest.mark.parametrize(
    "name",
    [
        "营业执照 副本.png",
        'it\'s "quoted".png',
        "<script>alert(1)<_script>.png",
        "=1+1.png",
        "--help",
        "a\nb.png",
        "$(touch x).png",
        "x" * 250,
        "no extension",
        "really.pdf",
        "team/深/社保 清单.png",
    ],
)
def test_hostile_names_are_data(opened: Opener, name: str) -> None:
    uploads = opened({name: PICTURE})
    assert told(uploads) == {name: ("read", None)}
    assert uploads.rasters[0].page.file == name
    assert uploads.rasters[0].path.name == "page-0001.rgb"


def test_a_name_that_is_no_text_is_escaped(folder: Path, tmp_path: Path) -> None:
    (folder / os.fsdecode(b"\xff\xfe.png")).write_bytes(PICTURE)
    assert told(open_case(folder, tmp_path / "scratch")) == {"\\xff\\xfe.png": ("read", None)}


def _link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _link_to_folder(path: Path) -> None:
    path.symlink_to(path.parent)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as endpoint:
        endpoint.bind(path.name)
    os.chdir(here)


@pytest.mark.parametrize(
    ("make", "what"), [(_link, "a link"), (_link_to_folder, "a link"), (_pipe, "a pipe"), (_socket, "a socket")]
)
def test_nothing_but_files_is_opened(folder: Path, tmp_path: Path, make: Callable[[Path], None], what: str) -> None:
    make(folder / "a.pdf")
    (folder / "b.png").write_bytes(PICTURE)
    assert told(open_case(folder, tmp_path / "scratch")) == {
        "a.pdf": ("not_regular", f"{what} is not opened: put the file itself into the folder"),
        "b.png": ("read", None),
    }


def test_a_file_too_large_is_not_even_read(folder: Path, tmp_path: Path) -> None:
    with (folder / "sparse.png").open("wb") as file:
        file.truncate(20 << 30)
    (report,) = open_case(folder, tmp_path / "scratch").files
    assert (report.status, report.size, report.sha256) == ("too_big", 20 << 30, "")
    assert report.problem == "20,480 MiB are more than the 100 MiB a file may have: send it smaller or in parts"


def test_a_file_without_permission_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser may read everything, so the refusal is played."""
    (folder / "a.png").write_bytes(PICTURE)

    def refuse(path: Path, *_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pipeline.intake.regular.os.open", refuse)
    assert told(open_case(folder, tmp_path / "scratch")) == {
        "a.png": (
            "damaged",
            "the file cannot be opened (Permission denied): give the program the right to read it",
        )
    }


def test_a_file_that_grows_while_it_is_read_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a.png"
    source.write_bytes(PICTURE)
    real = os.fstat
    seen: list[int] = []

    def growing(descriptor: int) -> os.stat_result:
        if stat.S_ISREG(real(descriptor).st_mode):
            seen.append(descriptor)
            if len(seen) > 2:
                with source.open("ab") as more:
                    more.write(b"more")
        return real(descriptor)

    monkeypatch.setattr("pipeline.intake.private_copy.os.fstat", growing)
    refused = copy(source, tmp_path / "copy")
    assert isinstance(refused, Refused)
    assert (refused.status, refused.problem) == (
        "damaged",
        "the file changed while it was read: run again when it is complete",
    )


def test_a_copy_is_what_was_hashed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    copied = copy(tmp_path / "a", tmp_path / "b")
    assert isinstance(copied, Copied)
    assert copied.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (tmp_path / "b").read_bytes() == b"abc"


def test_the_declaration_is_listed(opened: Opener) -> None:
    (report,) = opened({"application.toml": b'brand = "A"\n'}).files
    assert (report.status, report.media_type, report.pages) == ("read", "application/toml", 0)


def test_a_malformed_declaration_is_listed_with_its_line(opened: Opener) -> None:
    uploads = opened({"application.toml": b'brand = "A"\nbrand\n', "a.png": PICTURE})
    status, problem = told(uploads)["application.toml"]
    assert status == "damaged"
    assert problem is not None
    assert problem.startswith("application.toml, line 2: ")
    assert told(uploads)["a.png"] == ("read", None)


def test_the_order_is_the_same_everywhere(opened: Opener) -> None:
    uploads = opened({"b.png": PICTURE, "a/z.png": PICTURE, "营.png": PICTURE, "B.png": PICTURE})
    assert [report.name for report in uploads.files] == ["B.png", "a/z.png", "b.png", "营.png"]
    assert [raster.page.file for raster in uploads.rasters] == ["B.png", "a/z.png", "b.png", "营.png"]


def test_the_files_of_an_archive_are_files_of_the_case(opened: Opener) -> None:
    packed = archive({"证照/a.png": PICTURE, "b.png": b"", "__MACOSX/._a.png": b"x", "inner.zip": archive({"c": b"c"})})
    uploads = opened({"all.zip": packed})
    reports = {report.name: report for report in uploads.files}
    assert (reports["all.zip"].status, reports["all.zip"].media_type) == ("read", "application/zip")
    assert reports["all.zip/证照/a.png"].status == "read"
    assert reports["all.zip/b.png"].problem == "the file is empty (0 bytes): send it again"
    assert reports["all.zip/__MACOSX/._a.png"].status == "ignored"
    assert (reports["all.zip/inner.zip"].status, reports["all.zip/inner.zip"].problem) == (
        "unsupported",
        "an archive inside an archive is not opened: pack its files directly",
    )
    assert len(reports) == 5
    assert [raster.page.file for raster in uploads.rasters] == ["all.zip/证照/a.png"]
    assert np.array_equal(uploads.rasters[0].pixels(), np.asarray(noise(12, 8)))


def test_names_inside_an_archive_lead_nowhere(opened: Opener, tmp_path: Path) -> None:
    names = ["../../evil.png", "/abs/evil.png", "..\\..\\evil.png", "a/../../evil.png"]
    uploads = opened({"slip.zip": archive(dict.fromkeys(names, PICTURE))})
    assert sorted(told(uploads)) == [
        "slip.zip",
        "slip.zip/a/evil.png",
        "slip.zip/abs/evil.png",
        "slip.zip/evil.png",
        "slip.zip/evil.png (2)",
    ]
    assert not list(tmp_path.rglob("evil*"))


def test_an_old_chinese_packer_is_understood(opened: Opener) -> None:
    packed = bytearray(archive({"NAMES.png": PICTURE}))
    for at in (packed.find(b"NAMES"), packed.rfind(b"NAMES")):
        packed[at : at + 5] = "执照".encode("gbk") + b"1"
    assert "old.zip/执照1.png" in told(opened({"old.zip": bytes(packed)}))


def test_a_name_that_a_later_python_has_already_decoded_stays() -> None:
    """Python 3.11 passes over the field in which packers give a name in Unicode; later ones put it into `filename`."""
    entry = zipfile.ZipInfo("营业执照.png")
    assert entry.flag_bits == 0
    assert _name(entry) == "营业执照.png"


def test_a_folder_that_a_packer_for_windows_names_is_no_file(opened: Opener) -> None:
    packed = archive({"a\\": b"", "a\\b.png": PICTURE})
    assert list(told(opened({"w.zip": packed}))) == ["w.zip", "w.zip/a/b.png"]


def test_a_link_inside_an_archive_is_not_followed(opened: Opener) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        entry = zipfile.ZipInfo("a.png")
        entry.external_attr = 0o120777 << 16
        packed.writestr(entry, b"/etc/passwd")
    assert told(opened({"l.zip": written.getvalue()}))["l.zip/a.png"] == (
        "not_regular",
        "a link is not opened: put the file itself into the archive",
    )


def test_a_locked_file_in_an_archive_has_its_own_status(opened: Opener) -> None:
    packed = bytearray(archive({"a.png": PICTURE}))
    packed[6] |= 1
    packed[packed.find(b"PK\x01\x02") + 8] |= 1
    assert told(opened({"l.zip": bytes(packed)}))["l.zip/a.png"] == (
        "encrypted",
        "locked with a password: pack it without one",
    )


def test_a_damaged_file_in_an_archive_leaves_the_others(opened: Opener) -> None:
    packed = bytearray(archive({"a.png": b"A" * 500 + PICTURE, "b.png": PICTURE}))
    packed[40] ^= 0xFF
    files = told(opened({"l.zip": bytes(packed)}))
    assert files["l.zip/a.png"] == ("damaged", "damaged inside the archive: pack the original file again")
    assert files["l.zip/b.png"] == ("read", None)


def test_a_bomb_in_an_archive_is_stopped(opened: Opener) -> None:
    files = told(opened({"bomb.zip": archive({"big.png": bytes(101 << 20), "b.png": PICTURE})}))
    assert files["bomb.zip/big.png"][0] == "too_big"
    assert files["bomb.zip/b.png"] == ("read", None)


def test_an_archive_of_too_many_files_says_so(opened: Opener) -> None:
    files = opened({"many.zip": archive({f"{number}.txt": b"" for number in range(400)})}).files
    assert (files[0].status, files[0].problem) == (
        "read_partly",
        "400 files, only the first 300 were opened: pack fewer files",
    )
    assert len(files) == 301


def test_a_case_of_too_many_files_says_so(opened: Opener) -> None:
    files: tuple[FileReport, ...] = opened({f"{number:03}.txt": b"" for number in range(502)}).files
    assert len(files) == 502
    assert [report.status for report in files[:500]] == ["damaged"] * 500
    assert {(report.status, report.problem) for report in files[500:]} == {
        ("too_big", "the case has more than 500 files: send fewer")
    }


def test_an_empty_folder_is_no_error(folder: Path, tmp_path: Path) -> None:
    assert open_case(folder, tmp_path / "scratch") == Uploads(files=(), rasters=(), fingerprints=(), traces=())


def test_copies_are_removed(opened: Opener, tmp_path: Path) -> None:
    uploads = opened({"a.png": PICTURE, "b.txt": b"", "c.zip": archive({"d.png": PICTURE})})
    left = {path for path in (tmp_path / "scratch").rglob("*") if path.is_file() and path.suffix != ".json"}
    assert left == {raster.path for raster in uploads.rasters}
