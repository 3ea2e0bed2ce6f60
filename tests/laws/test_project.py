"""pyproject.toml, packaging/pins.txt and the tree say the same."""

from __future__ import annotations

import importlib.metadata
import itertools
import json
import re
import tomllib
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.laws.reading import ROOT, packages


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def pins() -> dict[str, Requirement]:
    lines = (ROOT / "packaging" / "pins.txt").read_text("utf-8").splitlines()
    pinned = [Requirement(line) for line in lines if line.strip() and not line.startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in pinned}


def wanted() -> list[Requirement]:
    table = project()["project"]
    return [
        Requirement(line)
        for line in [*table["dependencies"], *itertools.chain(*table["optional-dependencies"].values())]
    ]


def test_every_package_is_listed_and_every_listed_one_exists() -> None:
    listed = project()["tool"]["setuptools"]["packages"]
    assert listed == sorted(packages()), f"[tool.setuptools] packages should be:\n{sorted(packages())}"


def test_every_pin_is_one_exact_version() -> None:
    loose = [str(pin) for pin in pins().values() if [each.operator for each in pin.specifier] != ["=="]]
    assert not loose


def test_every_dependency_is_pinned_within_its_range() -> None:
    wrong = []
    for requirement in wanted():
        pin = pins().get(canonicalize_name(requirement.name))
        version = next(iter(pin.specifier)).version if pin else None
        if version is None or version not in requirement.specifier:
            wrong.append(f"{requirement} is pinned to {version}")
    assert not wrong, "\n".join(wrong)


ALLOWED_LICENCES = {"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "LGPL-3.0-only"}


def test_every_library_inside_is_listed_with_a_licence_that_allows_it_and_its_words() -> None:
    """After a change of the pins: `python packaging/licences.py`."""
    text = (ROOT / "packaging" / "pins.txt").read_text("utf-8").partition("# Tests and checks")[0]
    inside = dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))
    listed = json.loads((ROOT / "resources" / "licences" / "licences.json").read_text("utf-8"))
    assert {entry["name"]: entry["version"] for entry in listed} == inside
    for entry in listed:
        assert entry["licence"], entry["name"]
        assert set(entry["licence"].split(" OR ")) & ALLOWED_LICENCES, f"{entry['name']}: {entry['licence']}"
        assert len(entry["words"]) > 50, entry["name"]


def test_the_listed_licences_are_those_that_the_libraries_bring() -> None:
    compared = 0
    for entry in json.loads((ROOT / "resources" / "licences" / "licences.json").read_text("utf-8")):
        try:
            installed = importlib.metadata.metadata(entry["name"])
        except importlib.metadata.PackageNotFoundError:
            continue  # another system's
        says = str(installed.json.get("license_expression", ""))
        assert not says or set(entry["licence"].split(" OR ")) <= set(says.split(" OR ")), entry["name"]
        compared += bool(says)
    assert compared > 5, "most say it"
