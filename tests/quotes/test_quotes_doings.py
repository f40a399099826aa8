"""What people do on the way: verbs that no table reports by become nobody, and cut nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

DONE = (
    "استغل ثغرة في النظام",
    "اختلس أموال المتقاعدين",
    "انتحل صفة طبيب",
    "طور التطبيق",
    "لقح الأطفال",
    "سبح إلى الشاطئ",
    "ابتز زبائنه",
    "تحصن في المنزل",
)
AND_DONE = (
    "وتفقد الأقسام",
    "وقطع الشريط",
    "وركض في الشارع",
    "وخنق الضحية",
    "ونظف الشاطئ",
    "وأنجز المشروع",
    "واحتسى القهوة",
    "ورعى الحفل",
)


@pytest.mark.parametrize("done", DONE)
def test_what_an_accused_did_is_not_his_name(listen: Listen, done: str) -> None:
    (heard,) = listen(f"والمتهم {done}، وقال إن الأدلة ضعيفة.")
    assert heard.pair == ("المتهم", "الأدلة ضعيفة")


@pytest.mark.parametrize("done", AND_DONE)
def test_what_somebody_did_next_is_no_owner_and_nobody(listen: Listen, done: str) -> None:
    (heard,) = listen(f"وصل الوزير {done}، وقال إن الحل قريب.")
    assert heard.pair == ("الوزير", "الحل قريب")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت غرفة تجارة وصناعة المحافظة إن السوق راكدة.", "غرفة تجارة وصناعة المحافظة"),
        ("قال نقيب أطباء وصيادلة الساحل إن الدواء نفد.", "نقيب أطباء وصيادلة الساحل"),
        ("قال المحامي شلش في مرافعته إن الأدلة ضعيفة.", "شلش"),
        ("وقال اللاعب ودجسون في مقابلة إن الموسم طويل.", "ودجسون"),
        ("قال المتهم درب الباب إن الأدلة ضعيفة.", "درب الباب"),
    ],
)
def test_names_and_owners_that_look_so_stay(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "سامي الحداد الذي علق العمل قال إن الأسعار ارتفعت.",
        "سامي الحداد الذي استأنف العمل قال إن الأسعار ارتفعت.",
        "سامي الحداد الذي نشر الصور قال إن الأسعار ارتفعت.",
    ],
)
def test_a_thing_that_somebody_acts_on_says_nothing(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.pair == ("سامي الحداد", "الأسعار ارتفعت")


@pytest.mark.parametrize(("verb", "whom"), [("طرد", "السفير"), ("نقل", "القائد")])
def test_who_does_something_to_another_goes_on(listen: Listen, verb: str, whom: str) -> None:
    (heard,) = listen(f"{verb} الوزير {whom}. وقال إن الحل قريب.")
    assert heard.pair == ("الوزير", "الحل قريب")


def test_what_a_thing_does_now_stays_in_what_is_said_of_it(listen: Listen) -> None:
    (heard,) = listen("وتوضح المخرجة أن النسخة تحتفظ بالأغاني، لكنها تستبدل بالراوي طفلة.")
    assert heard.content == "النسخة تحتفظ بالأغاني، لكنها تستبدل بالراوي طفلة"


@pytest.mark.parametrize(
    "serves",
    [
        "واستقبلتها مديرة المدرسة بباقة ورد",
        "ورافقتها نائبة العميد إلى القاعة",
        "وصافحتها ممرضة عند الباب",
        "وقدمت لها طالبة درعا تذكاريا",
        "وعانقتها الممثلة طويلا",
    ],
)
def test_whom_another_serves_goes_on(listen: Listen, serves: str) -> None:
    (heard,) = listen(f"ترجلت السفيرة من سيارتها أمام المدرسة. {serves}. وقالت إن التعليم حق.")
    assert heard.pair == ("السفيرة", "التعليم حق")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # who says something to another goes on himself
        ("وصل الوزير إلى القرية. وانتقده النائب. وقال إن الطريق مقطوع.", ["النائب"]),
        ("قال الوزير إن الطريق مقطوع. ورد عليه النائب بأن المال موجود. وأكد أن العمل بدأ.", None),
        # and who acts on nobody that was told of
        ("ترجلت السفيرة من سيارتها. ووصلت مديرة المدرسة. وقالت إن التعليم حق.", ["مديرة المدرسة"]),
    ],
)
def test_who_answers_or_comes_goes_on_himself(listen: Listen, text: str, names: list[str] | None) -> None:
    said = [heard.speaker for heard in listen(text)]
    assert said[-1:] == (names or ["النائب"])


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("تفرز خالدية المحيميد حبات العدس على صينية. تقول", "خالدية المحيميد"),
        ("يقلم دندور العابسي أغصان الرمان. يقول", "دندور العابسي"),
        ("على باب المستشفى، تنتظر سماح البريم منذ الفجر. تقول", "سماح البريم"),
        ("في آخر الممر، كانت السعدية تحمل ملف النفقة. تقول", "السعدية"),
        ("وخارج القاعات كان أكوي، وهو مزارع من الشمال، يتجول بين الأجنحة. يقول", "أكوي"),
    ],
)
def test_strangers_of_whom_a_verb_tells_are_somebody(listen: Listen, told: str, name: str) -> None:
    first, heard = listen(f"قال الأمين العام إن الصندوق فارغ.\n{told} إن الشتاء قاس.")
    assert (first.speaker, heard.speaker) == ("الأمين العام", name)


@pytest.mark.parametrize(
    "told",
    [
        "تشهد العملية الجراحية تطورا كبيرا",
        "كانت السيارة تحمل لوحة قديمة",
        "كانت الحافلة تقل ثلاثين راكبا",
        "جاءت بثلاث حافلات من الشمال",
    ],
)
def test_things_of_which_a_verb_tells_are_nobody(listen: Listen, told: str) -> None:
    heard = listen(f"قالت النائبة هدى الحداد إن الطريق طويل. {told}. وأضافت أن الموسم صعب.")
    assert [one.speaker for one in heard] == ["هدى الحداد", "هدى الحداد"]


@pytest.mark.parametrize("thing", ["القرار", "الاتفاق", "الملف", "المشروع"])
def test_to_whom_a_thing_is_sent_says_nothing(listen: Listen, thing: str) -> None:
    text = f"قالت هيئة الرقابة إن العقود مخالفة. وأحالت {thing} إلى النيابة، مطالبة باسترداد الأموال."
    assert [one.speaker for one in listen(text)] == ["هيئة الرقابة", "هيئة الرقابة"]


def test_what_somebody_is_given_is_nobody(listen: Listen) -> None:
    (heard,) = listen("وصل الأمين العام. وقدم له وزير التعليم هدية تذكارية. وقال إن القمة قريبة.")
    assert heard.speaker == "الأمين العام"


@pytest.mark.parametrize(
    ("did", "name"),
    [
        ("وتعرض طبيب المستشفى للضرب من قريب مريض", "طبيب المستشفى"),
        ("وتعرضت مراسلة القناة للضرب أمام المبنى", "مراسلة القناة"),
        ("وخضعت مهاجمة المنتخب لعملية في الركبة", "مهاجمة المنتخب"),
        ("وتصدى حارس النادي للكرة", "حارس النادي"),
        # but whose post goes on with ل
        ("ووصل الأمين العام للحزب إلى المطار", "الأمين العام للحزب"),
        ("وتعرض المدير العام للشركة لإطلاق نار", "المدير العام للشركة"),
    ],
)
def test_what_somebody_undergoes_is_no_part_of_him(listen: Listen, did: str, name: str) -> None:
    verb = "وقالت" if "ة " in f"{name.split(maxsplit=1)[0]} " else "وقال"
    (heard,) = listen(f"{did}. {verb} إن الليل طويل.")
    assert heard.pair == (name, "الليل طويل")


@pytest.mark.parametrize("both", ["رئيسا الحزبين", "وزيرا الدفاع والداخلية", "رئيسا البلدين"])
def test_two_who_have_one_post_agree_with_what_they_say(listen: Listen, both: str) -> None:
    heard = listen(f"التقى {both} في منزل الوسيط. وقالا إن الخلاف انتهى. وأكدا أن القوائم جاهزة.")
    assert [one.speaker for one in heard] == [both, both]


def test_a_feast_that_somebody_is_congratulated_on_is_nobody(listen: Listen) -> None:
    heard = listen("هاتف الرئيس نظيره لتهنئته بالعيد الوطني. وأكد أن التعاون قائم.")
    assert [one.speaker for one in heard] == ["الرئيس"]


@pytest.mark.parametrize("did", ["يزورون الجرحى", "يعانقون الأهالي", "يوزعون المساعدات", "زاروا الجرحى"])
def test_whom_several_act_on_behind_their_verb_says_nothing(listen: Listen, did: str) -> None:
    heard = listen(f"قال السكان إن الوضع صعب، ثم {did} قائلين إن الحل قريب.")
    assert [one.speaker for one in heard] == ["السكان", "السكان"]


@pytest.mark.parametrize("did", ["سلم الرسالة", "تابع الملف", "سجل هدفين", "لاحظ التشققات"])
def test_a_thing_of_another_gender_or_number_is_acted_on(listen: Listen, did: str) -> None:
    heard = listen(f"قال سامي الحداد إن الوضع صعب، ثم {did} قائلا إن الحل قريب.")
    assert [one.speaker for one in heard] == ["سامي الحداد", "سامي الحداد"]


@pytest.mark.parametrize("issued", ["شهادات لموقوف سابق", "تقارير عن السجون", "رسالة من أم أحدهم"])
def test_papers_that_a_body_issues_do_not_go_on_for_it(listen: Listen, issued: str) -> None:
    heard = listen(f"انتقدت منظمة العفو سجل الشرطة. ونشرت {issued}. وقالت إن الإفلات من العقاب قاعدة.")
    assert [one.speaker for one in heard] == ["منظمة العفو"]


def test_some_of_the_things_say_nothing(listen: Listen) -> None:
    text = "حول المهندس سرحان الزين بيته إلى متحف. جمع هواتف اشترى بعضها من أرملة. يقول إن الأشياء تتكلم."
    assert [one.speaker for one in listen(text)] == ["سرحان الزين"]
