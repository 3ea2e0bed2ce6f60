import pytest

from app.scan.labels import doubtful


@pytest.mark.parametrize(
    "number",
    [
        "1Z999AA10123456784",
        "1Z59405Y0300111480",
        "9261290283641500004181",
        "420773169261290283641500004181",
        "EF123456785US",
        "RZ030057180PH",
        "1z 999 aa1 0123456784",
        "anything else",
        "",
    ],
)
def test_a_right_number_and_one_of_no_known_shape_raise_no_doubt(number: str) -> None:
    assert doubtful(number) is None


@pytest.mark.parametrize(
    ("number", "carrier"),
    [
        ("1Z12345E0205271688", "UPS"),
        ("9205590111972410138506", "USPS"),
        ("9400111899223197428490", "USPS"),
        ("RR473124820GB", "postal"),
        ("9400111899223", "USPS"),
        ("940011189922319742849", "USPS"),
        ("1Z999AA1012345678", "UPS"),
        ("1Z999AA101234567844", "UPS"),
    ],
)
def test_a_wrong_check_digit_is_named_with_its_carrier(number: str, carrier: str) -> None:
    assert carrier in (doubtful(number) or "")
