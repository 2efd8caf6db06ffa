"""Which language a text is in. Redshank reads English."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from redshank.errors import LanguageError

if TYPE_CHECKING:
    from lingua import LanguageDetector

# Words that hold English sentences together and that no neighbour language shares.
_ENGLISH_WORDS = """
the of and to that for with from by which this these those they their its was were been has have
said says would could should about after before between against who during when where into than
there because being
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_ENOUGH_ENGLISH = 0.12
_LANGUAGES = (
    "ARABIC", "CHINESE", "DANISH", "DUTCH", "ENGLISH", "FRENCH", "GERMAN", "GREEK", "HEBREW", "HINDI",
    "INDONESIAN", "ITALIAN", "JAPANESE", "KOREAN", "PERSIAN", "POLISH", "PORTUGUESE", "RUSSIAN",
    "SPANISH", "SWEDISH", "THAI", "TURKISH", "UKRAINIAN", "VIETNAMESE",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
_SAMPLE = 3_000
_FEWEST_WORDS = 4
_SURE = 0.9


def require_english(name: str, text: str) -> None:
    """Refuse a text that is surely in another language; names and figures alone pass.

    Raises:
        LanguageError: says which language was seen.
    """
    words = _WORD.findall(text[:_LOOKED_AT])
    english = sum(word.lower() in _ENGLISH for word in words)
    if english >= max(1, len(words) * _ENOUGH_ENGLISH):
        return
    language = _other_script(text) or _other_prose(words, text)
    if language:
        raise LanguageError(
            f"{name}: in {language}; Redshank reads English so far, and nothing was coded"
        )


def _other_script(text: str) -> str | None:
    """The language of a text written mostly in letters that are not Latin."""
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    foreign = [c for c in letters if not unicodedata.name(c, "LATIN").startswith("LATIN")]
    if len(foreign) * 2 <= len(letters):
        return None
    found = _detector().detect_language_of(text[:_SAMPLE])
    if found is not None and found.name != "ENGLISH":
        return found.name.title()
    return f"the {unicodedata.name(foreign[0]).split()[0].title()} script"


def _other_prose(words: list[str], text: str) -> str | None:
    """The language of Latin prose, when it is surely not English.

    Lists of names look like Polish or Italian to a detector; prose is known by its words
    in small letters.
    """
    small = sum(word.islower() for word in words)
    if small < _FEWEST_WORDS or small * 3 < len(words):
        return None
    best = _detector().compute_language_confidence_values(text[:_SAMPLE])[0]
    if best.language.name == "ENGLISH" or best.value < _SURE:
        return None
    return best.language.name.title()


@cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    languages = [getattr(Language, name) for name in _LANGUAGES]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
