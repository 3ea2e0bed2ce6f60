from app.scan.carriers import load_carriers


def test_a_carrier_is_found_by_its_name_or_key_whatever_the_case() -> None:
    carriers = load_carriers()
    for words in ("UPS", " ups ", "Ups"):
        found = carriers.find(words)
        assert found is not None
        assert found.name == "UPS"
    assert carriers.find("usps_ship") == carriers.find("USPS")
    assert carriers.find("Pigeon") is None


def test_several_keys_of_one_name_are_one_carrier_with_all_their_methods() -> None:
    usps = load_carriers().find("USPS")
    assert usps is not None
    assert len(usps.keys) > 1
    # The one is of "usps_ship" alone, the other of Pitney's keys.
    assert {"First-Class Package Service", "First-Class Mail"} <= set(usps.methods)
    assert len(usps.methods) == len(set(usps.methods)), "a method that several have is there once"


def test_the_shops_own_carriers_come_first() -> None:
    names = [carrier.name for carrier in load_carriers().ordered(["fedex", "ups"])]
    assert names[:2] == ["FedEx", "UPS"]
    assert len(names) == len(set(names))


def test_carriers_that_are_retired_or_take_no_number_are_not_offered() -> None:
    names = {carrier.name for carrier in load_carriers().ordered()}
    assert "USPS (CBDS)" not in names
    assert "Shippo" not in names
    assert "Other" not in names
