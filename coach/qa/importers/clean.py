"""Bodies of messages as what their authors wrote: no markup, no quoted history, no signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from coach.errors import InputError

_MARKUP = re.compile(r"(?i)</?(?:html|body|div|p|br|span|b|i|em|strong|a|ul|ol|li|table|blockquote|font|pre|h[1-6])\b[^<>]*>")
_GONE = frozenset({"script", "style", "head", "title", "template", "noscript"})
_PARAGRAPHS = ("p", "ul", "ol", "dl", "table", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
_ROWS = ("div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "address", "center", "form")
_BREAKS = dict.fromkeys(_PARAGRAPHS, 2) | dict.fromkeys(_ROWS, 1)
_QUOTES = frozenset({"gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra"})
_MAYBE_QUOTES = frozenset({"gmail_quote", "gmail_extra", "freshdesk_quote"})  # an answer may stand between what they quote
_SIGNATURES = frozenset({"gmail_signature", "moz-signature", "protonmail_signature_block", "signature"})
_SEPARATORS = frozenset({"divrplyfwdmsg", "appendonsend"})  # Outlook: all that follows is quoted

_UNSEEN = " \t\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_WHEN = re.compile(r"@|\d{4}|\d{1,2}\.\d{1,2}\.\d{2}")
_ADDRESS_OR_TIME = re.compile(r"@|\d{1,2}[:.٫]\d{2}")
_WROTE = re.compile(
    r"(?i)(?<!\byou )\bwrote\s*:$|\byazdı\b[^:]{0,60}(?:\([^)]*\))?\s*:$|(?:^|[\s،])نوشت(?:ه(?:[\s\u200c]?(?:است|اند))?|ند)?\s*:$"
    r"|rakstīja\b.{0,80}:$|\bschrieb\b.{0,160}:$"
)
_ORIGINAL = re.compile(
    r"(?i)-{2,}\s*(?:original message|forwarded message|özgün ileti|özgün mesaj|orijinal ileti|orijinal mesaj|[iİ]letilen mesaj"
    r"|[iİ]letilmiş ileti|yönlendirilmiş ileti|yönlendirilen mesaj|پیام اصلی|پیام ارجاع[ \u200c]شده|پیام فوروارد[ \u200c]شده"
    r"|پیام هدایت[ \u200c]شده|(?:sākotnēj|oriģināl|pārsūtīt)(?:s|ais|ā|a) (?:ziņojums|ziņa|vēstule)"
    r"|ursprüngliche nachricht|original-?nachricht|weitergeleitete nachricht)\s*-{2,}$"
    r"|begin forwarded message:$|##-.*-##$"
)
_FROM = re.compile(r"(?i)\*?(?:From|Kimden|Gönderen|از|فرستنده|No|Von)\*?\s{0,2}:\*?\s*\S")
_SENT = re.compile(r"(?i)(?:^|[\s*])(?:Sent|Gönderildi|Gönderilme tarihi|ارسال[ \u200c]شده|Nosūtīts|Gesendet)\*?\s{0,2}:")
_DATE = re.compile(r"(?i)(?:^|[\s*])(?:Date|Tarih|تاریخ|Datums|Datum)\*?\s{0,2}:")
_SUBJECT = re.compile(r"(?i)(?:^|[\s*])(?:Subject|Konu|موضوع|Temats|Tēma|Betreff)\*?\s{0,2}:")
_RULE = re.compile(r"[_-]{5,}")
_DEVICE = re.compile(
    r"(?i)(?:Sent from my |Get Outlook for |Gesendet von (?:meine|Mail |Outlook )|Nosūtīts no man|Nosūtīts no iPhone"
    r"|ارسال[ \u200c]شده از (?:iPhone|iPad|Samsung|Galaxy|گوشی|تلفن)).{0,40}$|Von meine[mr] .{2,30} gesendet\.?$"
    r"|(?:(?:iPhone|iPad|Android|Samsung|Galaxy|Huawei|Xiaomi)\S*|\S*(?:telefonumdan|cihazımdan)) gönderildi\.?$"
)
_LONGEST = 300  # characters of an introduction such as "On … wrote:"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text, and what was cut from it: ``quoted``, ``signature``."""

    text: str
    cut: tuple[str, ...] = ()


def clean(body: str, html: bool | None = None) -> Cleaned:
    """What the author wrote. With ``html`` None, markup is taken as such where there are tags of HTML."""
    whole = _tidy(to_text(body) if (_MARKUP.search(body) if html is None else html) else body)
    kept, quoted = cut_history(whole)
    text, signed = cut_signature(_tidy(kept))
    return Cleaned(text, ("quoted",) * quoted + ("signature",) * signed)


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()


def to_text(markup: str) -> str:
    """HTML as text: paragraphs, lines and the items of lists on lines of their own; what is quoted becomes a line ``>``."""
    out: list[str] = []
    waiting: list[Any] = [_soup(markup)]
    while waiting:  # not recursive: mails nest tables a hundred deep
        node = waiting.pop()
        if isinstance(node, int):
            _break(out, node)
        elif not isinstance(node, str):
            waiting.extend(_parts(node))
        elif type(node) is str:
            out.append(node)
        else:
            _write(out, node)
    return "\n".join(" ".join(line.split()) for line in "".join(out).split("\n"))


def _soup(markup: str) -> Any:
    try:
        from bs4 import BeautifulSoup
    except ModuleNotFoundError as e:
        raise InputError("beautifulsoup4 missing; importing needs the extra 'qa': pip install 'reply-coach[qa]'") from e
    return BeautifulSoup("<html>" + markup, "html.parser")  # the tag: it warns of text that holds none


def _parts(tag: Any) -> list[Any]:
    """What stands for an element, the last first: a number is as many line breaks at least, plain text goes as it is."""
    if tag.name in _GONE:
        return []
    if tag.name == "br":
        return ["\n"]
    if tag.name == "pre":
        return [2, str(tag.get_text()), 2]
    if marker := _marker(tag):
        return [1, marker, 1]
    lines = _BREAKS.get(tag.name, 0)
    return [lines, *([" "] if tag.name in ("td", "th") else []), *reversed(tag.contents), lines]


def _marker(tag: Any) -> str:
    """The line that tells the cutting of text what stood there."""
    names = {str(name).lower().removeprefix("x_") for name in (*(tag.get("class") or ()), tag.get("id") or "")}
    if tag.name == "blockquote" or names & _QUOTES or (names & _MAYBE_QUOTES and not tag.find("blockquote")):
        return ">"
    if names & _SIGNATURES or tag.get("data-signature"):
        return "--"
    return "-----Original Message-----" if names & _SEPARATORS else ""


def _break(out: list[str], lines: int) -> None:
    have = 0
    for part in reversed(out):
        if have >= lines or part.strip(" \n"):
            break
        have += part.count("\n")
    out.extend("\n" * (lines - have))


def _write(out: list[str], node: Any) -> None:
    from bs4.element import PreformattedString

    if not isinstance(node, PreformattedString):  # comments, declarations
        out.append(re.sub(r"[ \t\r\n\f]+", " ", node))


def cut_history(text: str) -> tuple[str, bool]:
    """Without the messages that it answers; an answer between lines of them stays. Whether any was there."""
    lines, kept, i = text.split("\n"), list[str](), 0
    while i < len(lines):
        if introduction := 1 if _is_quote(lines[i]) else _introduction(lines, i):
            if not _is_quote(lines[i]) and not _quote_follows(lines, i + introduction):
                break
            i += introduction
            continue
        if _ORIGINAL.match(_bare(lines[i])) or _is_header(lines, i):
            break
        kept.append(lines[i])
        i += 1
    cut = len(kept) < len(lines)
    while cut and kept and (not _bare(kept[-1]) or _RULE.fullmatch(_bare(kept[-1]))):
        kept.pop()
    return "\n".join(kept), cut


def _bare(line: str) -> str:
    return line.strip(_UNSEEN)


def _is_quote(line: str) -> bool:
    return _bare(line).startswith(">")


def _quote_follows(lines: list[str], i: int) -> bool:
    """Whether the next line that is not blank is quoted."""
    return _is_quote(next((line for line in lines[i : i + 3] if _bare(line)), ""))


def _introduction(lines: list[str], i: int) -> int:
    """How many lines from ``i`` on say "On … wrote:"; mail programs wrap it."""
    for n in (1, 2, 3):
        part = [_bare(line) for line in lines[i : i + n]]
        if len(part) < n or not all(part):
            return 0
        if part[-1].endswith(":") and _introduces(part, lines, i + n):
            inner = any(_introduces(part[k:], lines, i + n) for k in range(1, n))
            return 0 if inner else n
    return 0


def _introduces(part: list[str], lines: list[str], after: int) -> bool:
    """In a language that we know, or in any where quoted lines follow a line with an address or a time."""
    joined = " ".join(part)
    if len(joined) > _LONGEST:
        return False
    known = _WROTE.search(joined) and _WHEN.search(joined)
    return bool(known or (_ADDRESS_OR_TIME.search(joined) and _quote_follows(lines, after)))


def _is_header(lines: list[str], i: int) -> bool:
    """Outlook's "From: … Sent: …". Travellers write "From: … Date: …" too, but no subject."""
    if not _FROM.match(_bare(lines[i])):
        return False
    block = "\n".join(lines[i : i + 6])
    return bool(_SENT.search(block) or (_DATE.search(block) and _SUBJECT.search(block)))


def cut_signature(text: str) -> tuple[str, bool]:
    """Without what follows the line ``--``, and without "Sent from my phone". Whether any was there."""
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines) if _bare(line) == "--"), len(lines))
    if end == len(lines) and _DEVICE.match(_bare(lines[-1])):
        end -= 1
    return "\n".join(lines[:end]).strip(), end < len(lines)
