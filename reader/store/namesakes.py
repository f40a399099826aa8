"""Names that many bear: too little to say that two of them are one. Folded words in, nothing kept.

«محمد علي» without a role may be anybody, and «وزارة الصحة», «الشرطة» are those of the country that the paper
is of. «وزارة الصحة السورية» and «بلدية الريحان» say whose they are.
"""

from __future__ import annotations

from reader.store.stem import stem, words
from reader.text.fold import fold


def _set(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold(text).text.split())


GIVEN = _set("""
    محمد أحمد محمود علي حسن حسين عمر عثمان أبو بكر خالد يوسف إبراهيم إسماعيل موسى عيسى عبد
    الله عبدالله الرحمن عبدالرحمن عبدالعزيز العزيز الكريم الرحيم القادر صالح سعيد سعد سالم
    سليمان مصطفى طارق ياسر سامي سامر كريم رامي مريم فاطمة زينب عائشة خديجة أم هدى ليلى سارة
    نور منى أمل محسن عادل ماجد فهد ناصر
""")
"""Given names that half of a country has."""

OFFICES = _set("""
    وزارة وزارات حكومة مجلس برلمان مجلسا نواب شيوخ أمة وزراء رئاسة جمهورية ديوان قصر محكمة
    استئناف نقض جنايات دستورية عليا إدارية نيابة عامة ادعاء عام شرطة أمن داخلي جيش قوات مسلحة
    دفاع مدني جوي حرس حدود سواحل خفر جمارك مخابرات استخبارات بلدية محافظة ولاية أمانة مدينة
    عاصمة بنك مركزي هيئة لجنة سلطة سلطات مصلحة دائرة مديرية إدارة وكالة أنباء أرصاد جوية إحصاء
    جهاز مركز رصد زلازل هلال أحمر صليب إسعاف إطفاء مستشفى جامعة كلية مدرسة نقابة اتحاد غرفة
    تجارة صناعة زراعة صحة تعليم تربية عالي ثقافة إعلام سياحة آثار نقل مواصلات طيران اتصالات
    طاقة كهرباء مياه ري نفط بترول معادن مالية اقتصاد تخطيط عمل شؤون اجتماعية أوقاف عدل داخلية
    خارجية شباب رياضة بيئة إسكان تموين وطني وطنية قومي شركة مؤسسة جمعية نادي منتخب حزب حركة
    معارضة سفارة قنصلية مطار ميناء سجن سجون مرور انتخابات انتخابية مستقلة مشرفة تحقيق حقوق
    إنسان مكافحة فساد فنية محلية معلمين محامين صحفيين صحافيين مهندسين أطباء عمال متحف مصرف
    فيدرالي دولة بلاد أسرة عائلة مصنع فندق
""")
"""Words of offices and bodies that every country, or every town, has."""


def is_common(kind: str, name: str) -> bool:
    """Whether a folded name of a speaker of this kind says too little of who it is."""
    table = GIVEN if kind == "person" else OFFICES
    return all(stem(word[0]) in table or word[0] in table for word in words(name))
