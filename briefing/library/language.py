"""Tells a text's language."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

_COMMON = {
    "en": "the and of to in is that for was with has have it on are said he as by not an at from after",
    "de": "der die und das ist nicht den von mit sich auf für ein eine dem des auch wird wie sagte",
    "fr": "le la les et des est une dans que qui pour pas sur du au avec ce sont il plus",
    "es": "el la los las de que y en un una por con para del se es no su al más",
    "it": "il la di che e un una per non del della con sono gli nel dei anche ha è si",
    "pt": "os as de que e do da em um uma para com não por no na ao se",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er ook door die bij",
    "pl": "i w na nie się z do to że jest o jak po ale od za co dla przez są",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne kadar en sonra değil ancak",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_OTHERS = frozenset().union(*(words for language, words in _WORDS.items() if language != "en"))
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[а-я]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_OTHER_LETTER = re.compile("[\u0370-\u1dff\u2e80-\uffff]")
_SAMPLE = 1500
_MARGIN = 1.2
"""How much more common a language's words must be than English ones: many short words belong to several languages."""
_LONG, _ACCENTED = 100, 30
"""Letters from which on the library is asked: of plain ones, and where accents or another script are among them."""
_SURE = 0.6
_SAME = {"nb": "no", "nn": "no"}
_PLAINLY, _LIKELY = 5, 9
"""Where one word in so many is an English one nothing else need be asked; or one in so many, and more than of any other."""


def guess(text: str) -> str:
    """ISO 639-1 code of the language that `text` is most likely in; `en` where nothing tells.

    Plain English is told by its commonest words, at once. Longer texts of other languages are told by py3langid (Lui and Baldwin,
    langid.py, ACL 2012), where it is sure; headlines and the rest by script and commonest words.
    """
    sample = text[:_SAMPLE].lower()
    # Words need not be parted from the marks that stand at them where so many stand alone.
    if _is_plainly_english(sample.split()):
        return "en"
    words = re.findall(r"[^\W\d_]+", sample)
    counts = Counter(words)
    english = sum(map(counts.__getitem__, _WORDS["en"] & counts.keys()))
    if english * _PLAINLY > len(words) or (english * _LIKELY > len(words) and _by_words(counts) == "en"):
        return "en"
    letters = sum(map(len, words))
    # In a headline without accents it would take names for words.
    asked = letters >= (_LONG if "".join(words).isascii() else _ACCENTED)
    return (_by_library(sample) if asked else None) or _by_script(sample, letters) or _by_words(counts)


def _is_plainly_english(pieces: Sequence[str]) -> bool:
    english = sum(map(_WORDS["en"].__contains__, pieces))
    if english * _PLAINLY > len(pieces):
        return True
    if english * _LIKELY <= len(pieces):
        return False
    others = list(filter(_OTHERS.__contains__, pieces))
    return all(sum(map(common.__contains__, others)) <= english for common in _WORDS.values())


def _by_library(sample: str) -> str | None:
    code, sure = _identifier().classify(sample)
    return _SAME.get(code, code) if sure >= _SURE else None


@cache
def _identifier():  # type: ignore[no-untyped-def]  # importing NumPy and the model costs 300 ms
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _by_words(counts: Counter[str]) -> str:
    scores = {code: sum(map(counts.__getitem__, common & counts.keys())) for code, common in _WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > scores["en"] * _MARGIN and scores[best] > 2 else "en"


def _by_script(sample: str, letters: int) -> str | None:
    if sample.isascii() or len(_OTHER_LETTER.findall(sample)) * 2 <= letters:
        return None
    # Two in a hundred letters are enough to tell Ukrainian from Russian, or Japanese from Chinese.
    return next((code for code, script in _SCRIPTS if len(script.findall(sample)) * 50 > letters), None)
