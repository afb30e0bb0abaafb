"""Decodes the bytes of a text file, strictly: a wrong guess would put wrong words into every quote."""

from __future__ import annotations

import codecs
import re

from diplograph.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(
    r"(?:us-?)?ascii|latin[-_]?\d{1,2}|iso[-_]?8859[-_]\d{1,2}(?:-[ei])?|(?:windows|cp|ibm)-?\d{3,5}|koi8[-_]?[rut]"
    r"|mac(?:intosh|roman|[-_]\w{3,12})?|gb2312|gbk|gb18030|hz(?:-gb-2312)?|big5(?:[-_]?hkscs)?|euc[-_]?(?:jp|kr|tw)"
    r"|shift[-_]?jis|sjis|x-sjis|iso-2022-[a-z0-9-]{2,5}|tis-?620|utf-?(?:16|32)(?:[-_]?[lb]e)?",
    re.IGNORECASE,
)
"""The encodings that pages name. Python knows others, which are none of texts (``idna``, ``unicode_escape``)."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.002
_LETTERS = "A-Za-zÀ-ÖØ-öø-ýŠŽŒšžœ"
_PLAUSIBLE_WESTERN = re.compile(
    rf"[\x00-\x7f‘’“”„‚‹›«»–—…•·©®™£€¥¢§°ºª½¼¾²³¹±×\xa0\xad]"
    rf"|(?<=[{_LETTERS}])[à-öø-ýšžœß]|[à-öø-ýšžœ](?=[{_LETTERS}])"
    rf"|[À-ÖØ-ÝŠŽŒ](?=[A-Za-zà-ýÀ-Ý'’])|(?<=[A-ZÀ-Ý])[À-ÖØ-ÝŠŽŒ](?![(-@])"
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``: by its byte order mark, as UTF-8, as ``declared``, or as Windows-1252 where plausible.

    Raises:
        ReadError: the bytes are no text, or text of an encoding that cannot be told.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_strict(data, encoding))
    if b"\x00" in data:
        raise ReadError("not a text file (it holds NUL bytes): give a .txt, .md, .html, .pdf or .docx file")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _checked(_declared(data, declared) or _western(data, error.start))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"broken {encoding.upper()} at byte {error.start}: save the file as UTF-8") from error


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ReadError("not a text file (control characters): give a .txt, .md, .html, .pdf or .docx file")
    return text


def _declared(data: bytes, encoding: str | None) -> str | None:
    """The text in an encoding that the file names itself; none where it does not hold."""
    if encoding is None or _CHARSET.fullmatch(encoding) is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _western(data: bytes, broken_at: int) -> str:
    """The text as Windows-1252, if every character above ASCII stands where such a character can stand."""
    failure = ReadError(f"broken UTF-8 at byte {broken_at}: save the file as UTF-8")
    if any(ord(c) > 0x7F and c != "\ufffd" for c in data.decode("utf-8", "replace")):
        raise failure
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise failure from None
    if any(_PLAUSIBLE_WESTERN.match(text, i) is None for i, c in enumerate(text) if ord(c) > 0x7F):
        raise failure
    return text
