"""The L rules: each on what it finds, what it leaves alone, and what lies just beside it."""

import json

import pytest

from roles.check import check
from roles.phrases import problem_text
from tests.small import small

HEAD = "title: {en: Head, zh: 主管}\nreports_outside: {en: General manager, zh: 总经理}\n"
DEPUTY = "title: {en: Deputy, zh: 副主管}\n"
TITLE = {"en": "Service desk", "zh": "服务台", "zh-Hant": "服務台", "de": "Servicestelle", "fr": "Accueil"}


def _files(purpose: dict[str, object], languages: str = "en, zh") -> dict[str, str]:
    return {
        "department.yaml": f"languages: [{languages}]\ntitle: {json.dumps(TITLE, ensure_ascii=False)}\n",
        "roles/head.yaml": f"{HEAD}purpose: {json.dumps(purpose, ensure_ascii=False)}\n",
        "roles/deputy.yaml": DEPUTY,
    }


def _problems(files: dict[str, str], code: str) -> list[tuple[str, tuple[int, int] | None, str]]:
    checked = check(small(files), strictness="strict")
    assert code not in checked.failed, checked.findings
    return [
        ("/".join(one.problem.route), one.problem.span, problem_text("en", one.problem))
        for one in checked.findings
        if one.code == code
    ]


def _routes(files: dict[str, str], code: str) -> list[str]:
    return [route for route, _, _ in _problems(files, code)]


PURPOSE = "roles/head/purpose"


class TestStaleTranslation:
    def test_each_language_to_be_renewed(self) -> None:
        files = _files({"en": "Keep customers", "zh": "留住客户", "stale": ["zh"]})

        assert _problems(files, "L101") == [
            (
                f"{PURPOSE}/zh",
                None,
                "the wording in “zh” is marked as out of date; renew it and take the mark out of `stale`",
            )
        ]

    @pytest.mark.parametrize(
        ("purpose", "languages"),
        [
            pytest.param({"en": "Keep customers", "zh": "留住客户", "stale": []}, "en, zh", id="no mark"),
            pytest.param({"en": "Keep them", "fr": "Gardez-les", "stale": ["fr"]}, "en, zh", id="undeclared: K110"),
            pytest.param({"en": "Keep them", "zh": "留住", "stale": ["zh"]}, "en", id="one language"),
        ],
    )
    def test_nothing_to_renew(self, purpose: dict[str, object], languages: str) -> None:
        assert _routes(_files(purpose, languages), "L101") == []


class TestNumbersDiffer:
    def test_both_sides_are_named_and_the_later_language_is_pointed_at(self) -> None:
        files = _files({"en": "Call back within 4 hours.", "zh": "2小时内回电。"})

        assert _problems(files, "L102") == [
            (f"{PURPOSE}/zh", (0, 4), "“4 hours” in en, “2小时内” in zh: one of the two is wrong")
        ]

    def test_the_later_language_may_be_english(self) -> None:
        files = _files({"en": "Call back within 4 hours.", "zh": "2小时内回电。"}, "zh, en")

        assert _problems(files, "L102") == [
            (f"{PURPOSE}/en", (17, 24), "“4 hours” in en, “2小时内” in zh: one of the two is wrong")
        ]

    def test_what_is_missing_is_pointed_at_where_it_stands(self) -> None:
        files = _files({"en": "Call back within 4 hours.", "zh": "尽快回电。"})

        assert _problems(files, "L102") == [
            (
                f"{PURPOSE}/en",
                (17, 24),
                "“4 hours” stands in en and nothing like it in zh; add it there or take it out here",
            )
        ]

    def test_every_difference_of_a_text(self) -> None:
        files = _files({"en": "Call within 4 hours, visit within 3 days.", "zh": "2小时内致电，5天内上门。"})

        assert _routes(files, "L102") == [f"{PURPOSE}/zh", f"{PURPOSE}/zh"]

    @pytest.mark.parametrize(
        ("purpose", "languages"),
        [
            pytest.param({"en": "Within 4 h", "zh": "4小时内"}, "en, zh", id="the same"),
            pytest.param({"en": "Within 4 h", "zh": "2小时内", "stale": ["zh"]}, "en, zh", id="stale: L101"),
            pytest.param({"en": "Within 4 h", "zh": ""}, "en, zh", id="empty: K109"),
            pytest.param({"en": "Within 4 h"}, "en, zh", id="missing: K109"),
            pytest.param({"en": "Within 4 h", "zh": "2小时内"}, "en", id="zh is not declared"),
            pytest.param({"en": "Within 4 h", "de": "Binnen 2 Std."}, "en, de", id="German is not compared"),
            pytest.param({"de": "4 Std.", "fr": "2 h", "zh-Hant": "3小時"}, "de, fr, zh-Hant", id="others"),
        ],
    )
    def test_nothing_to_compare(self, purpose: dict[str, object], languages: str) -> None:
        assert _routes(_files(purpose, languages), "L102") == []

    def test_other_languages_beside_are_no_hindrance(self) -> None:
        said = {"en": "Within 4 h", "de": "4 Std.", "zh": "2小时内"}

        assert _routes(_files(said, "de, en, zh"), "L102") == [f"{PURPOSE}/zh"]

    def test_a_retired_role_is_not_judged(self) -> None:
        files = _files({"en": "Keep customers", "zh": "留住客户"})
        files["roles/deputy.yaml"] = f"{DEPUTY}retired: {{on: 2026-01-31}}\npurpose: {{en: Within 4 h, zh: 2小时内}}\n"

        assert _routes(files, "L102") == []

    def test_all_texts_are_judged(self) -> None:
        files = _files({"en": "Keep customers", "zh": "留住客户"})
        files["needs.yaml"] = "- {id: soon, title: {en: An answer in 4 hours, zh: 2小时内答复}}\n"

        assert _routes(files, "L102") == ["needs/soon/title/zh"]

    @pytest.mark.parametrize(
        ("english", "chinese", "wrong"),
        [
            pytest.param("Check all orders 并定期报告", "每周五核对全部订单并报告", "en", id="en"),
            pytest.param("Check the orders in 3 days", "check the orders", "zh", id="zh"),
        ],
    )
    def test_what_is_not_translated_is_left_to_another_rule(self, english: str, chinese: str, wrong: str) -> None:
        files = _files({"en": english, "zh": chinese})

        assert _routes(files, "L102") == []
        assert _routes(files, "L105") == [f"{PURPOSE}/{wrong}"]


class TestModalityDiffers:
    def test_both_words_are_named(self) -> None:
        files = _files({"en": "Agents must verify the name.", "zh": "坐席可以核对姓名。"})

        assert _problems(files, "L103") == [
            (f"{PURPOSE}/zh", (2, 4), "“must” in en, “可以” in zh: one obliges or forbids, the other leaves it open")
        ]

    @pytest.mark.parametrize(
        ("english", "chinese"),
        [
            pytest.param("Agents must verify it.", "坐席尽量核对。", id="must, as far as possible"),
            pytest.param("Agents shall verify it.", "坐席宜核对。", id="shall, ought to"),
            pytest.param("Agents may not tell.", "坐席可以告知。", id="may not, may"),
            pytest.param("Agents never tell.", "坐席可告知。", id="never, may"),
            pytest.param("Nobody may tell.", "可以告知。", id="nobody may, may"),
            pytest.param("Agents should ask.", "坐席必须询问。", id="should, must"),
            pytest.param("Agents may ask.", "坐席须询问。", id="may, must"),
            pytest.param("Agents may ask.", "坐席应询问。", id="may, ought"),
            pytest.param("Agents can ask.", "坐席不得询问。", id="can, may not"),
            pytest.param("Agents need not ask.", "坐席不得询问。", id="need not, may not"),
            pytest.param("A helmet is mandatory.", "可戴安全帽。", id="mandatory, may"),
            pytest.param("A helmet is mandatory.", "可视情况戴安全帽。", id="mandatory, as the case may be"),
            pytest.param("A licence is essential.", "有驾照者优先。", id="essential, preferred"),
            pytest.param("A helmet is mandatory.", "大厅内建议戴安全帽。", id="mandatory, advised"),
            pytest.param("Keys are not to be lent.", "钥匙可以外借。", id="not to be, may"),
            pytest.param("Doors are to be locked.", "可锁门。", id="to be, may"),
            pytest.param("Overtime is optional.", "必须加班。", id="optional, must"),
            pytest.param("The field is optional.", "该项为必填。", id="optional, mandatory"),
            pytest.param("Overtime is at the manager's discretion.", "必须加班。", id="discretion, must"),
            pytest.param("Staff are entitled to rest.", "员工必须休息。", id="entitled, must"),
            pytest.param("Staff are under no obligation to stay.", "员工必须留下。", id="no obligation, must"),
            pytest.param("There is no need to call.", "必须致电。", id="no need, must"),
            pytest.param("Feel free to ask.", "不得询问。", id="feel free, may not"),
            pytest.param("Pack as you see fit.", "一律按标准包装。", id="as you see fit, without exception"),
            pytest.param("A licence is nice to have.", "必须有驾照。", id="nice to have, must"),
            pytest.param("Never share passwords.", "建议不要共享密码。", id="never, better not"),
            pytest.param("Calls may be ended.", "需提前登记。", id="may, needs to"),
            pytest.param(
                "One stays; guests should not enter.", "一人留守，客人不得入内。", id="a semicolon is a comma"
            ),
            pytest.param("Refunds of more than 500 yuan may not be paid.", "建议由主管支付。", id="more than, may not"),
            pytest.param("Agents may help and must ask.", "坐席必须帮忙，必须询问。", id="one of two"),
            pytest.param("Agents may help. They must ask.", "坐席可以帮忙。可以询问。", id="sentence by sentence"),
        ],
    )
    def test_a_duty_here_and_a_choice_there(self, english: str, chinese: str) -> None:
        assert _routes(_files({"en": english, "zh": chinese}), "L103") == [f"{PURPOSE}/zh"]

    @pytest.mark.parametrize(
        ("english", "chinese"),
        [
            pytest.param("Agents must verify it.", "坐席必须核对。", id="both oblige"),
            pytest.param("Agents must verify it.", "坐席应核对。", id="应 may be must"),
            pytest.param("Agents should verify it.", "坐席应核对。", id="应 may be should"),
            pytest.param("Agents must verify it.", "坐席核对。", id="plain Chinese"),
            pytest.param("Agents verify it.", "坐席可以核对。", id="plain English"),
            pytest.param("Agents may ask.", "坐席有权询问。", id="both allow"),
            pytest.param("Agents should ask.", "坐席可以询问。", id="both leave it open"),
            pytest.param("Parts may be out of stock.", "配件须无货。", id="may as possibility"),
            pytest.param("It may only be closed by the customer.", "须经客户关闭。", id="may only"),
            pytest.param("Outlets may use it for nothing else.", "网点不得另作他用。", id="may for nothing"),
            pytest.param("Write so that anybody can check it.", "写法须便于核对。", id="can in a purpose"),
            pytest.param("Answers must be reliable and feasible.", "答复可靠可行。", id="可 in another word"),
            pytest.param("The use is free; may be tested.", "应用免费；响应快。", id="应 in another word"),
            pytest.param("Agents must ask.", "坐席无须询问即可办理，须记录。", id="both in one sentence"),
            pytest.param("One may ask. Two must go.", "必须走", id="sentences do not match"),
            pytest.param("A helmet is not required.", "无须戴安全帽。", id="not required"),
            pytest.param("If a permit is required, apply for it.", "可申请许可证。", id="required in a condition"),
            pytest.param("The aim is to be close to them.", "可概括为贴近客户。", id="to be in an aim"),
            pytest.param("VIP cases must be handled first.", "优先处理贵宾案件。", id="first is not preferred"),
            pytest.param("Staff must pass it on.", "员工须转交改进建议。", id="a suggestion"),
            pytest.param("Customers must change it.", "建议客户更换。", id="advice that is the work"),
            pytest.param("You may change it.", "修改必填项目。", id="mandatory fields as a noun"),
            pytest.param("Staff may wave all through.", "可能一律“保留”。", id="without exception, as a risk"),
            pytest.param("Never later than noon.", "最迟可到中午。", id="never later"),
            pytest.param("You should call first.", "需提前致电。", id="需 may be should"),
            pytest.param("It may be used.", "供应须知，所需材料。", id="需 in another word"),
        ],
    )
    def test_no_clear_difference(self, english: str, chinese: str) -> None:
        assert _routes(_files({"en": english, "zh": chinese}), "L103") == []

    def test_a_stale_text_is_left_alone(self) -> None:
        files = _files({"en": "Agents must ask.", "zh": "坐席可以询问。", "stale": ["zh"]})

        assert _routes(files, "L103") == []


ROLES = {
    "roles/clerk.yaml": "id: clerk\ntitle: {en: Complaint clerk, zh: 投诉专员}\nreports_to: head\n",
    "roles/seller.yaml": "id: seller\ntitle: {en: Key account clerk, zh: 大客户专员}\nreports_to: head\n",
    "roles/helper.yaml": "id: helper\ntitle: {en: Complaint clerk helper, zh: 投诉专员助理}\nreports_to: head\n",
    "roles/guide.yaml": "id: guide\ntitle: {en: Front guide, zh: 引导员}\nreports_to: head\n",
    "records.yaml": "- {id: clerk-file, title: {en: Clerk file, zh: 专员档案}}\n",
}


class TestTermDiffers:
    def test_both_names_are_told(self) -> None:
        files = _files({"en": "Help the complaint clerk.", "zh": "协助大客户专员。"})

        assert _problems({**files, **ROLES}, "L104") == [
            (
                f"{PURPOSE}/zh",
                (2, 7),
                "“complaint clerk” in en, “大客户专员” in zh: these are two different entries of the catalog",
            )
        ]

    @pytest.mark.parametrize(
        ("english", "chinese"),
        [
            pytest.param("Help the complaint clerk.", "协助投诉专员。", id="the same"),
            pytest.param("Help the complaint clerks.", "协助投诉专员。", id="many"),
            pytest.param("Help the clerk.", "协助大客户专员。", id="a short name in English"),
            pytest.param("Help the complaint clerk.", "协助专员。", id="a short name in Chinese"),
            pytest.param("Help the complaint clerk.", "协助引导员。", id="a name too short to be sure"),
            pytest.param("Help the complaint clerk.", "查阅专员档案。", id="another kind of entry"),
            pytest.param(
                "Help the complaint clerk and the key account clerk.", "协助大客户专员和投诉专员。", id="another order"
            ),
            pytest.param("Help the complaint clerk.", "协助投诉专员和大客户专员。", id="one more"),
            pytest.param("Offer a complaint clerkship.", "协助大客户专员。", id="a part of a word"),
            pytest.param("Help the complaint clerk helper.", "协助投诉专员助理和大客户专员。", id="the longest name"),
        ],
    )
    def test_no_clear_difference(self, english: str, chinese: str) -> None:
        assert _routes({**_files({"en": english, "zh": chinese}), **ROLES}, "L104") == []


class TestWrongLanguage:
    @pytest.mark.parametrize(
        ("english", "chinese", "wrong"),
        [
            pytest.param("登记投诉", "登记投诉", "en", id="Chinese in en"),
            pytest.param("回访客户并记录意见 weekly", "每周回访客户并记录意见", "en", id="mostly Chinese in en"),
            pytest.param("Register complaints", "Register complaints", "zh", id="English in zh"),
            pytest.param("Keep customers", "to be translated", "zh", id="a note in zh"),
            pytest.param("Service Manager", "Service Manager", "zh", id="a title with capitals"),
            pytest.param("Judge returned goods", "Judge returned goods and 登记", "zh", id="mostly English in zh"),
            pytest.param("Check it and 通知客户取件", "核对并通知客户取件", "en", id="a few Chinese words in en"),
            pytest.param("Send 工单 to the depot", "将工单发给仓库", "en", id="a plain Chinese word in en"),
            pytest.param("Keep the list", "维护 price list 和清单", "zh", id="two English words in zh"),
            pytest.param("Ask it", "询问 the customer", "zh", id="an English word with an article"),
            pytest.param("Reports to the head", "Reports to: 主管", "zh", id="a head with a capital"),
            pytest.param("Team Leader Back Office", "Team Leader Back Office", "zh", id="a title of plain words"),
            pytest.param("Customer Success Manager", "Customer Success Manager", "zh", id="a job among them"),
            pytest.param("Area Manager Fjord Isle", "Area Manager Fjord Isle", "zh", id="a job and a place"),
            pytest.param("Hotline", "Hotline", "zh", id="one plain word"),
        ],
    )
    def test_the_other_language(self, english: str, chinese: str, wrong: str) -> None:
        assert _routes(_files({"en": english, "zh": chinese}), "L105") == [f"{PURPOSE}/{wrong}"]

    @pytest.mark.parametrize(
        ("english", "chinese"),
        [
            pytest.param("CRM", "CRM", id="abbreviation"),
            pytest.param("ISO 9001", "ISO 9001", id="code"),
            pytest.param("Microsoft Word", "Microsoft Word", id="name"),
            pytest.param("24/7", "24/7", id="no word at all"),
            pytest.param(
                "Use the form (投诉登记表格) daily", "每日使用表格（complaint form in use）", id="in brackets"
            ),
            pytest.param("Send “客户投诉登记表”", "报送《Complaint form of the desk》", id="in quotes"),
            pytest.param("Ask 王小明", "询问 Wang Xiaoming", id="a person"),
            pytest.param("Works for 招商银行", "服务招商银行", id="a firm"),
            pytest.param("Uses 钉钉 and 飞书", "使用钉钉和飞书", id="brands"),
            pytest.param("Google Data Studio", "Google Data Studio", id="a product: its maker comes first"),
            pytest.param("Office 365", "Office 365", id="a product with a number"),
            pytest.param("Customer 360", "Customer 360", id="a plain word with a number"),
            pytest.param("Oracle Service Center", "Oracle Service Center", id="a product of plain words"),
            pytest.param("Office", "Office", id="a product that is a word"),
            pytest.param("Tracks it", "跟踪 Net Promoter Score", id="a name with capitals among Chinese"),
            pytest.param("Plan B", "启动 plan b 预案", id="a letter is no word"),
            pytest.param("Asks for it", "开展 Voice of Customer 调查", id="a name with a small word within"),
            pytest.param("Answers", "用 e-mail 答复", id="one word among Chinese"),
            pytest.param("Reads", "读取 data/log/file.txt", id="a path"),
            pytest.param("Runs", "运行 `git push` 命令", id="a command"),
            pytest.param("Excel and Word", "用 Excel and Word", id="two products"),
            pytest.param("Use Excel", "用 Excel 和 app", id="a name among Chinese"),
            pytest.param("{level} of calls", "{level_of_the_calls}", id="a place for a figure"),
        ],
    )
    def test_names_and_codes_stay(self, english: str, chinese: str) -> None:
        assert _routes(_files({"en": english, "zh": chinese}), "L105") == []

    @pytest.mark.parametrize(
        ("purpose", "languages", "wrong"),
        [
            pytest.param({"en": "Keep", "de": "留住客户"}, "en, de", [f"{PURPOSE}/de"], id="Chinese in German"),
            pytest.param(
                {"en": "Keep the customers we have now", "de": "Keep the customers we have now"},
                "en, de",
                [f"{PURPOSE}/de"],
                id="a sentence twice",
            ),
            pytest.param({"en": "Service", "de": "Service"}, "en, de", [], id="a word that both have"),
            pytest.param(
                {"zh": "留住", "zh-Hant": "Keep all customers"}, "zh, zh-Hant", [f"{PURPOSE}/zh-Hant"], id="Hant"
            ),
            pytest.param({"zh": "服务", "zh-Hant": "服务"}, "zh, zh-Hant", [], id="the same in both Chinese scripts"),
            pytest.param(
                {"en": "Keep", "ja": "顧客維持", "ru": "留住客户"}, "en, ja, ru", [], id="scripts it does not know"
            ),
            pytest.param({"en": "留住客户", "zh": "留住客户"}, "en", [], id="one language"),
            pytest.param({"en": "留住", "zh": "Keep all customers", "stale": ["zh", "en"]}, "en, zh", [], id="stale"),
        ],
    )
    def test_other_languages(self, purpose: dict[str, object], languages: str, wrong: list[str]) -> None:
        assert _routes(_files(purpose, languages), "L105") == wrong

    def test_plain_text_is_left_alone(self) -> None:
        assert _routes({"roles/head.yaml": "purpose: 留住客户\n"}, "L105") == []
