"""Names in Chinese, Japanese and Korean writing, and what stands beside them."""

import pytest

from irdesk.reading.contacts.words import kind_of
from tests.reading.contacts.reading import contacts


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("陈晓明", "person"),
        ("欧阳晓明", "person"),
        ("田中花子", "person"),
        ("青木 花子", "person"),
        ("エイダ・ベイン", "person"),
        ("박지수", "person"),
        ("박지수 님", "person"),
        ("IR部長", "title"),
        ("投资者关系总监", "title"),
        ("홍보팀", "desk"),
        ("投資家情報", "desk"),
        ("株式会社セルビー", "firm"),
        ("上海塞尔比有限公司", "firm"),
        ("江苏省", "other"),
        ("东京", "other"),
        ("電話", "other"),
        ("이메일", "other"),
    ],
)
def test_what_kind_of_words_they_are(words: str, kind: str) -> None:
    assert kind_of(words) == kind


def test_a_block_under_a_heading_in_two_languages() -> None:
    text = "お問い合わせ先 / Contacts:\n\n青木 花子\nIR部長\nTel: +81 3 5555 0100\nir@selby.example\n"
    assert contacts(text) == [("青木 花子", "IR部長", None, "+81355550100", "ir@selby.example")]


def test_a_block_under_a_heading_of_its_own_language() -> None:
    text = "联系人：\n陈晓明，投资者关系总监\n+86 10 5555 0100\n"
    assert contacts(text) == [("陈晓明", "投资者关系总监", None, "+861055550100", None)]


@pytest.mark.parametrize("name", ["陈晓明 (Chen Xiaoming)", "Chen Xiaoming (陈晓明)"])
def test_one_name_in_two_writings_is_one_person(name: str) -> None:
    text = f"Media Contact:\n{name}, Director\n+86 10 5555 0100\n"
    assert contacts(text) == [("Chen Xiaoming", "Director", None, "+861055550100", None)]


def test_a_desk_in_brackets_is_no_other_spelling() -> None:
    assert contacts("Contact:\n陈晓明 (Investor Relations)\n+86 10 5555 0100\n") == [
        ("陈晓明", "Investor Relations", None, "+861055550100", None)
    ]
