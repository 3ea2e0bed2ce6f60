"""Values of a known shape out of JSON and MessagePack: msgspec's, for several threads.

msgspec (0.22.0) is safe in threads but for one moment: two that let it look into the same class for the first time end
the process, for the second takes what the first has not finished; tests/unit/runtime/test_shapes.py shows it where the
lock is taken away. So one thread at a time looks, once a shape; whoever decodes goes through here.
"""

from __future__ import annotations

import threading
from typing import Any, TypeAlias, TypeVar, overload

import msgspec

T = TypeVar("T")
Encoded: TypeAlias = bytes | memoryview | str

_LOOKING = threading.Lock()
_DECODERS: dict[tuple[Any, bool], msgspec.json.Decoder[Any]] = {}


@overload
def decoder(shape: type[T], *, strict: bool = ...) -> msgspec.json.Decoder[T]: ...
@overload
def decoder(shape: Any, *, strict: bool = ...) -> msgspec.json.Decoder[Any]: ...
def decoder(shape: Any, *, strict: bool = True) -> msgspec.json.Decoder[Any]:
    """The one of that shape; not `strict` takes "1" for 1, too. Any thread may use it at any time."""
    with _LOOKING:
        made = _DECODERS.get((shape, strict))
        if made is None:
            made = _DECODERS[shape, strict] = msgspec.json.Decoder(shape, strict=strict)
        return made


@overload
def decode(data: Encoded, shape: type[T]) -> T: ...
@overload
def decode(data: Encoded, shape: Any) -> Any: ...
def decode(data: Encoded, shape: Any) -> Any:
    """JSON as that shape. Raises msgspec.DecodeError (a ValidationError where the JSON is well, but not the shape)."""
    return decoder(shape).decode(data)


@overload
def unpack(data: bytes | memoryview, shape: type[T]) -> T: ...
@overload
def unpack(data: bytes | memoryview, shape: Any) -> Any: ...
def unpack(data: bytes | memoryview, shape: Any) -> Any:
    """MessagePack as that shape. Raises as `decode`."""
    decoder(shape)
    return msgspec.msgpack.decode(data, type=shape)


@overload
def convert(value: object, shape: type[T]) -> T: ...
@overload
def convert(value: object, shape: Any) -> Any: ...
def convert(value: object, shape: Any) -> Any:
    """Plain values as that shape. Raises msgspec.ValidationError."""
    decoder(shape)
    return msgspec.convert(value, shape)
