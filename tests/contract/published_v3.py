"""Ordoro's published description of the orders generation and of the catalogue, as something to check JSON against.

The description is not part of this repository: where it is not beside it, whoever asks for it is told so, and tests
skip. It contradicts itself in places; ``RELAXATIONS`` is the one table of what is therefore read more loosely, each
entry with its reason. Everything else is held to the letter, ``additionalProperties: false`` and formats included.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "ordoro-api" / "v3-openapi.yaml"
BAD_REQUEST = 400

Document = dict[str, Any]

_METHODS = ("get", "post", "put", "delete")
_URI = "urn:ordoro:v3"


@dataclass(frozen=True)
class Relaxation:
    """One place at which the description cannot be taken at its word; ``apply`` mends a copy of it."""

    where: str
    why: str
    apply: Callable[[Document], None]


def _drop_boolean_minimum(document: Document) -> None:
    del document["components"]["schemas"]["order_split_line"]["properties"]["quantity"]["exclusiveMinimum"]


def _read_as_2020_12(document: Document) -> None:
    document["openapi"] = "3.1.0"


def _let_stock_be_set(document: Document) -> None:
    schema = document["components"]["schemas"]["put_product_warehouse"]
    variants = schema.pop("oneOf")
    for variant in variants:
        schema["properties"] |= variant["properties"]
    schema["not"] = {"required": sorted(name for variant in variants for name in variant["properties"])}


def _let_product_bodies_match_several(document: Document) -> None:
    for name in ("post_product", "put_product"):
        schema = document["components"]["schemas"][name]
        schema["anyOf"] = schema.pop("oneOf")


def _let_products_have_warehouses(document: Document) -> None:
    """The two halves of a product become one object; no other property is let in by it."""
    schemas = document["components"]["schemas"]
    one = {
        "type": "object",
        "additionalProperties": False,
        "properties": schemas["product_base"]["properties"] | schemas["product"]["allOf"][1]["properties"],
    }
    schemas["product"] = one
    schemas["product_list"]["properties"]["products"]["items"] = one


def _let_comments_be_a_list(document: Document) -> None:
    answer = document["paths"]["/v3/order/{order_number}/comment"]["get"]["responses"]["200"]
    answer["content"]["application/json"]["schema"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{name: {"type": "integer"} for name in ("count", "limit", "offset")},
            "comment": {"type": "array", "items": {"$ref": "#/components/schemas/comment"}},
        },
        "required": ["count", "limit", "offset", "comment"],
    }


def _let_a_new_tag_have_its_schema(document: Document) -> None:
    answer = document["paths"]["/v3/order/tag"]["post"]["responses"]["201"]
    answer["content"]["application/json"] = {"schema": {"$ref": "#/components/schemas/v3_tag"}}


def _describe_refusals(document: Document) -> None:
    """Every status from 400 on: what the prose says of errors, with the field under either of its two names."""
    text_or_null = {"type": ["string", "null"]}
    document["components"]["schemas"]["error"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"error_message": {"type": "string"}, "param": text_or_null, "params": text_or_null},
        "required": ["error_message"],
        "oneOf": [{"required": ["param"]}, {"required": ["params"]}],
    }


RELAXATIONS = (
    Relaxation(
        "order_split_line.quantity: exclusiveMinimum: false",
        "A word of another version of JSON Schema than the one that knows `type: 'null'`; beside `minimum: 0` it "
        "says nothing.",
        _drop_boolean_minimum,
    ),
    Relaxation(
        "type: 'null', throughout",
        "Not of OpenAPI 3.0, which the description names, but of 3.1: so it is read as that (JSON Schema 2020-12).",
        _read_as_2020_12,
    ),
    Relaxation(
        "put_product_warehouse",
        'Its variants and `additionalProperties: false` exclude each other, so that not even {"on_hand": 99} is '
        "valid; read as: either of the two, and no further key.",
        _let_stock_be_set,
    ),
    Relaxation(
        "post_product, put_product: oneOf",
        "A body without extra information matches all branches at once; read as anyOf.",
        _let_product_bodies_match_several,
    ),
    Relaxation(
        "product, product_list: allOf",
        "The base forbids what the second half adds, `warehouses` first of all; read as one object with the "
        "properties of both.",
        _let_products_have_warehouses,
    ),
    Relaxation(
        "GET /v3/order/{order_number}/comment: 200",
        "The schema is that of one comment, its own example and the prose on lists have the envelope; read as that.",
        _let_comments_be_a_list,
    ),
    Relaxation(
        "POST /v3/order/tag: 201",
        "The schema stands where its wrapping should; it is that of `v3_tag`, word for word.",
        _let_a_new_tag_have_its_schema,
    ),
    Relaxation(
        "every answer from 400 on",
        "Only 2xx answers are described; the prose describes errors, and calls `param` what the schema calls `params`.",
        _describe_refusals,
    ),
)


class Mismatch(AssertionError):
    """JSON that is not as published; says where and why."""


class Published:
    """The description, mended by ``RELAXATIONS``."""

    def __init__(self, document: Document) -> None:
        self._document = deepcopy(document)
        for relaxation in RELAXATIONS:
            relaxation.apply(self._document)

    def operations(self) -> set[tuple[str, str]]:
        """Each described (METHOD, path template)."""
        paths = self._document["paths"].items()
        return {(method.upper(), template) for template, path in paths for method in path if method in _METHODS}

    def check_request(self, method: str, template: str, body: object) -> None:
        """Raise ``Mismatch`` unless ``body`` (None: none at all) is what the operation takes."""
        operation = self._operation(method, template)
        if "requestBody" not in operation:
            if body is not None:
                raise Mismatch(f"{method} {template} takes no body.")
            return
        self._check(f"request of {method} {template}", _pointer(method, template, "requestBody"), body)

    def check_response(self, method: str, template: str, status: int, body: object) -> None:
        """Raise ``Mismatch`` unless ``body`` is what the operation answers with that status."""
        name = f"answer {status} of {method} {template}"
        if status >= BAD_REQUEST:
            self._check(name, "/components/schemas/error", body)
            return
        if str(status) not in self._operation(method, template)["responses"]:
            raise Mismatch(f"The {name} is not described.")
        self._check(name, _pointer(method, template, "responses", str(status)), body)

    def _operation(self, method: str, template: str) -> Document:
        operation: Document | None = self._document["paths"].get(template, {}).get(method.lower())
        if operation is None:
            raise Mismatch(f"{method} {template} is not described.")
        return operation

    def _check(self, name: str, pointer: str, body: object) -> None:
        validator = Draft202012Validator(
            {"$ref": f"{_URI}#{pointer}"}, registry=self._registry, format_checker=_FORMATS
        )
        errors = [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(body)]
        if errors:
            raise Mismatch(f"The {name} is not as published:\n" + "\n".join(errors))

    @cached_property
    def _registry(self) -> Registry[Any]:
        resource = Resource.from_contents(self._document, default_specification=DRAFT202012)
        registry: Registry[Any] = Registry().with_resource(_URI, resource)
        return registry


def load_published() -> Published:
    """The published description; skips the calling test where it is not beside the repository."""
    if not DESCRIPTION.is_file():
        pytest.skip("Ordoro's published description (shared/ordoro-api/v3-openapi.yaml) is not beside this repository")
    return Published(yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8")))


def _pointer(method: str, template: str, *steps: str) -> str:
    path = ("paths", template, method.lower(), *steps, "content", "application/json", "schema")
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in path)


_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-time")
def _is_date_time(value: object) -> bool:
    """A date, a time and an offset; other types than texts are no business of a format."""
    if not isinstance(value, str):
        return True
    try:
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
