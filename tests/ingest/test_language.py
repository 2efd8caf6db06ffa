"""English passes whatever its form; another language is named and refused."""

import subprocess
import sys

import pytest

from redshank.errors import LanguageError
from redshank.ingest.language import require_english

OTHERS = [
    ("French", "Le ministre a déclaré mercredi que la Chine avait refusé de commenter l'affaire."),
    ("German", "Der Minister sagte am Mittwoch, China habe die Vorwürfe aus Tokio zurückgewiesen."),
    ("Spanish", "El ministro dijo el miércoles que China había negado las acusaciones de Japón."),
    ("Polish", "Minister powiedział w środę, że Chiny odrzuciły oskarżenia rządu w Tokio."),
    ("Indonesian", "Menteri mengatakan pada hari Rabu bahwa Tiongkok membantah tuduhan Jepang."),
    ("Russian", "Министр заявил в среду, что Китай отверг обвинения Японии."),
    ("Ukrainian", "Міністр заявив у середу, що Китай відкинув звинувачення Японії."),
    ("Chinese", "中国外交部发言人表示，日方的说法不符合事实。"),
    ("Japanese", "日本の防衛省は水曜日に、中国軍機がレーダーを照射したと発表した。"),
    ("Korean", "일본 방위성은 수요일 중국 전투기가 레이더를 비췄다고 밝혔다."),
    ("Arabic", "قال وزير الدفاع إن السفن دخلت المياه الإقليمية يوم الأربعاء."),
    ("Hebrew", "שר הביטחון אמר ביום רביעי כי הספינות נכנסו למים הטריטוריאליים."),
    ("Tamil script", "பாதுகாப்பு அமைச்சர் புதன்கிழமை கூறினார்"),
]


@pytest.mark.parametrize(("language", "text"), OTHERS, ids=[name for name, _ in OTHERS])
def test_another_language_is_named_and_nothing_is_coded(language, text):
    with pytest.raises(LanguageError, match=f"a: in .*{language}; .* nothing was coded"):
        require_english("a", text)


@pytest.mark.parametrize(
    "text",
    ["Japan summons Chinese ambassador over radar lock-on",
     "Houthi missile hits tanker\nEgypt canal revenue falls\nMaersk reroutes vessels\n",
     "Country\tKilled\tWounded\nCambodia\t12\t40\nThailand\t9\t31",
     "Putin Zelenskyy Sharif Abbas Araghchi Kramatorsk Pokrovsk Kharkiv Odesa",
     "BREAKING: JAPAN SCRAMBLES JETS", "Maersk", "12 March: 4 vessels; 13 March: 2 vessels",
     "The ministry said “日方的说法不符合事实” and that it had protested to the ambassador."],
)  # fmt: skip
def test_english_headlines_tables_names_and_quotations_pass(text):
    require_english("a", text)


def test_plain_english_never_loads_the_detector():
    code = (
        "import sys; from redshank.ingest import ingest_text;"
        "ingest_text('a', 'The ministry said that the ships had left the port.');"
        "assert not {'lingua', 'trafilatura', 'charset_normalizer'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
