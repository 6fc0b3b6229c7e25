"""Whether two texts say the same work: what is read in them, and how much alike they are."""

import pytest

from roles.likeness import alike
from roles.likeness.alike import Rarity, apart, likeness
from roles.likeness.deed import HANDLE
from roles.likeness.meaning import chinese, english, first_form, wider
from roles.likeness.reading import Reading, read


def deeds(language: str, text: str) -> list[tuple[str, set[str]]]:
    """What is done, named by one of its meanings or as written, and to what."""
    reading = read(language, text)
    return [(min(deed.acts, default=""), set(deed.things)) for deed in reading.deeds] if reading else []


AGENTS = [(act, {"agent"}) for act in ("train", "motivate", "coach")]


class TestEnglish:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param("Visit key accounts every quarter", [("visit", {"key-account", "large"})], id="verb first"),
            pytest.param("Is responsible for visiting dealers", [("visit", {"dealer"})], id="lead-in"),
            pytest.param("Carry out an inspection of outlets", [("inspect", {"outlet"})], id="light verb"),
            pytest.param("Handle complaints", [("handle", {"complaint"})], id="light verb alone"),
            pytest.param("Train, motivate and coach agents", AGENTS, id="one object"),
            pytest.param("Mend and bill units", [("repair", {"product"}), ("invoice", {"product"})], id="two deeds"),
            pytest.param("Dial users so that visits work", [("phone", {"customer", "work", "visit"})], id="purpose"),
            pytest.param("Promptly answer letters", [("answer", {"letter"})], id="adverb"),
            pytest.param("Carefully answer letters", [("answer", {"letter"})], id="adverb in no list"),
            pytest.param("Polish vases", [("polish", {"vas"})], id="in no list"),
            pytest.param("Dial customers after each repair", [("phone", {"customer", "after", "repair"})], id="after"),
            pytest.param("Dial customers after 17:00", [("phone", {"customer"})], id="after an hour"),
            pytest.param("Give keys to drivers", [("assign", {"key", "driver"})], id="light verb with a meaning"),
            pytest.param("Answer after-sales letters", [("answer", {"after-sales", "letter"})], id="hyphen"),
            pytest.param("Answer calls from non-members", [("answer", {"phone", "not", "member"})], id="not"),
        ],
    )  # fmt: skip
    def test_what_is_done_to_what(self, text: str, found: list[tuple[str, set[str]]]) -> None:
        assert deeds("en", text) == found

    @pytest.mark.parametrize(
        ("word", "form"),
        [("visits", "visit"), ("planning", "plan"), ("replies", "reply"), ("tried", "try"), ("customer's", "customer"),
         ("dealers’", "dealer"), ("arranged", "arrange"), ("vases", "vas"), ("bus", "bus")],
    )  # fmt: skip
    def test_endings(self, word: str, form: str) -> None:
        assert first_form(word) == form


class TestChinese:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param("每季度拜访大客户", [("visit", {"key-account", "large"})], id="verb before object"),
            pytest.param("负责对客服人员的培训", [("train", {"agent"})], id="object before verb"),
            pytest.param("对技师进行技术和流程培训", [("train", {"technician", "procedure", "技术"})], id="light verb"),
            pytest.param("收到投诉后一小时内记入", [("register", {"complaint"})], id="when"),
            pytest.param("维修后回访客户", [("phone", {"repair", "after", "customer"})], id="after what"),
            pytest.param("鉴定客户换货的配件", [("assess", {"customer", "exchange", "part"})], id="says which"),
            pytest.param("把投诉结果送交经理", [("tell", {"complaint", "result", "manager"})], id="taken"),
            pytest.param("把投诉记录后转交经理", [("tell", {"complaint", "log", "after", "manager"})], id="two verbs"),
            pytest.param(
                "把投诉翻译稿送交经理", [("tell", {"complaint", "translate", "稿", "manager"})], id="a verb in a noun"
            ),
            pytest.param("对未结案的投诉跟进到底", [("follow", {"complaint", "unfinished", "底"})], id="which"),
            pytest.param("培训、激励客服", [("train", {"agent"}), ("motivate", {"agent"})], id="one object"),
            pytest.param("开展满意度调查", [("collect", {"satisfaction", "opinion"})], id="the verb holds its object"),
            pytest.param("处理投诉", [("handle", {"complaint"})], id="light verb alone"),
        ],
    )
    def test_what_is_done_to_what(self, text: str, found: list[tuple[str, set[str]]]) -> None:
        assert deeds("zh", text) == found


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Kunden besuchen"), ("en", ""), ("en", "17:00"), ("zh", "Visit")]
)
def test_nothing_is_read_in_what_cannot_be_read(language: str, text: str) -> None:
    assert read(language, text) is None


def test_a_region_of_a_language_is_read_like_the_language() -> None:
    assert deeds("zh-Hans", "拜访大客户") == deeds("zh", "拜访大客户")
    assert deeds("en-GB", "Visit dealers") == deeds("en", "Visit dealers")


class TestApart:
    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            pytest.param({"north"}, {"south"}, True, id="two regions"),
            pytest.param({"north"}, {"north", "south"}, False, id="one in common"),
            pytest.param({"north"}, {"complaint"}, False, id="none named"),
            pytest.param({"dealer"}, {"customer"}, False, id="wider"),
            pytest.param({"dealer"}, {"household"}, True, id="two kinds of customer"),
            pytest.param({"household"}, {"technician"}, True, id="customers and staff"),
            pytest.param({"household", "staff"}, {"technician"}, False, id="both speak of staff"),
            pytest.param({"above"}, {"below"}, True, id="limits"),
            pytest.param({"member", "not"}, {"member"}, True, id="not"),
        ],
    )
    def test_members_of_one_family(self, one: set[str], other: set[str], expected: bool) -> None:
        assert apart(one, other) is apart(other, one) is expected


def worth(*texts: str) -> Rarity:
    return Rarity(reading for text in texts if (reading := read("en", text)))


class TestWorth:
    def test_what_is_rare_is_worth_more(self) -> None:
        among = worth("Visit dealers", "Visit outlets", "Train dealers in pricing")

        assert among("outlet") > among("dealer") > 0.1
        assert among("unheard-of") == 1.0

    def test_what_everybody_speaks_of_is_worth_little(self) -> None:
        assert worth()("customer") == 0.3

    def test_nothing_is_worth_nothing(self) -> None:
        assert worth(*["Visit dealers"] * 90)("dealer") == 0.1


class TestDegree:
    """How much alike two texts are in one language, where no word is rarer than another."""

    @staticmethod
    def degree(one: str, other: str, language: str = "en") -> float:
        first, second = read(language, one), read(language, other)
        assert first
        assert second
        found = alike.alike_in(first, second, worth())
        assert found == pytest.approx(alike.alike_in(second, first, worth()))
        return found

    def test_from_nothing_to_all(self) -> None:
        assert self.degree("Inspect outlets", "Check each outlet") == 1
        assert self.degree("Inspect outlets", "Buy vases") == 0

    def test_what_one_says_more_counts_little(self) -> None:
        assert self.degree("Inspect outlets", "Inspect outlets and taps") > 0.9

    def test_what_each_says_alone_counts_much(self) -> None:
        assert self.degree("Inspect outlets with lamps", "Inspect outlets with vases") < 0.5

    def test_the_lesser_of_both_counts(self) -> None:
        much = self.degree("Inspect outlets, taps, seals and hoses", "Inspect outlets and lids")

        assert self.degree("Inspect outlets and taps", "Inspect outlets and lids") > much > 0.3

    def test_the_more_is_shared_the_more_may_differ(self) -> None:
        short = self.degree("Inspect lamps", "Inspect vases")
        long = self.degree("Inspect lamps in kitchens of hotels", "Inspect vases in kitchens of hotels")

        assert long > short > 0

    def test_a_wider_name_is_half_met(self) -> None:
        met, alone = (1.5 + 1.15) / 2, 3 * 0.15 + 0.2 * 0.5  # “customers” are worth 0.3

        assert self.degree("Visit dealers", "Visit customers") == pytest.approx(met / (met + alone))

    def test_a_word_of_many_meanings_counts_against_them_as_the_least(self) -> None:
        assert self.degree("Inspect outlets of guests", "Inspect outlets of banks") > 0.6

    def test_when_is_no_word(self) -> None:
        assert self.degree("检查网点", "结束前检查网点", "zh") == 1

    def test_a_word_of_many_meanings_is_met_by_one(self) -> None:
        assert self.degree("Examine causes", "Analyse causes") == self.degree("Examine causes", "Inspect causes") == 1

    def test_letters_in_no_list_count(self) -> None:
        assert self.degree("检查天猫网店", "检查亚马逊网店", "zh") < 0.5
        assert self.degree("编制NPS报告", "编制KPI报告", "zh") < 0.5

    def test_words_joined_by_a_hyphen(self) -> None:
        assert self.degree("Order spare-parts", "Order spare parts") == 1


def degree(one: dict[str, str], other: dict[str, str]) -> float:
    def readings(texts: dict[str, str]) -> dict[str, Reading]:
        return {language: found for language, text in texts.items() if (found := read(language, text))}

    first, second = readings(one), readings(other)
    rarity = {language: Rarity([]) for language in ("en", "zh")}
    found, back = likeness(first, second, rarity), likeness(second, first, rarity)
    assert found.degree == pytest.approx(back.degree)
    return found.degree


class TestLikeness:
    def test_the_same_in_other_words(self) -> None:
        one, other = {"en": "Purchase spare parts", "zh": "采购配件"}, {"en": "Order components", "zh": "订购零件"}

        assert degree(one, other) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("Register complaints", "Answer complaints", id="other work"),
            pytest.param("Visit dealers in the north", "Call on dealers in the south", id="other region"),
            pytest.param("Approve refunds above 500 CNY", "Grant refunds up to 500 CNY", id="other limit"),
        ],
    )  # fmt: skip
    def test_what_is_not_the_same(self, one: str, other: str) -> None:
        assert degree({"en": one}, {"en": other}) == 0

    def test_both_languages_count(self) -> None:
        one = {"en": "Inspect outlets in hotels", "zh": "检查酒店网点"}

        assert degree(one, one) == 1
        assert 0 < degree(one, one | {"zh": "检查酒店网点仓库"}) < 1
        assert 0 < degree(one, one | {"zh": "检查酒店仓库"}) < degree(one, one | {"zh": "检查酒店网点仓库"})

    def test_other_work_in_one_language_counts_against_both(self) -> None:
        one, other = (
            {"en": "Inspect hotel outlets", "zh": "检查酒店网点"},
            {"en": "Check hotel outlets", "zh": "打扫酒店网点"},
        )

        assert 0.5 < degree(one, other) < 0.6
        assert degree({"zh": one["zh"]}, {"zh": other["zh"]}) == 0

    def test_next_to_nothing_in_common_in_one_language_is_enough(self) -> None:
        one = {"en": "Inspect outlets", "zh": "检查网点"}

        assert degree(one, {"en": "Inspect outlets", "zh": "检查厨房和地窖"}) == 0

    def test_a_conflict_in_one_language_is_enough(self) -> None:
        north, south = {"en": "Inspect outlets", "zh": "检查北部网点"}, {"en": "Check outlets", "zh": "巡查南部网点"}

        assert degree(north, south) == 0

    def test_texts_without_a_common_language_are_not_compared(self) -> None:
        assert degree({"en": "Inspect outlets"}, {"zh": "检查网点"}) == 0

    def test_the_words_are_those_of_the_first_text(self) -> None:
        one, other = read("en", "Inspecting service outlets"), read("en", "Check outlets")
        assert one
        assert other

        found = likeness({"en": one}, {"en": other}, {"en": Rarity([])})

        assert (found.words, found.everywhere) == (("inspecting", "service outlets"), True)


class TestWordLists:
    def test_every_wider_name_is_a_name_or_a_family(self) -> None:
        families = set(wider().values())

        assert families <= {"customer", "staff", "channel", "limit", "region", "shift", "place", "country", "town",
                            "customer-age", "customer-size", "moment", "tongue", "product"}  # fmt: skip

    def test_words_stand_in_their_first_form(self) -> None:
        odd = [word for phrase in english() for word in phrase.split() if first_form(word) != word]

        assert odd == []

    def test_chinese_words_are_chinese(self) -> None:
        assert [word for word in chinese() if word.isascii()] == []

    def test_no_act_is_called_like_the_act_of_light_words(self) -> None:
        assert not any(meaning.acts & HANDLE for words in (english(), chinese()) for meaning in words.values())
