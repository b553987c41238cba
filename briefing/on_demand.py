"""Names of a package that are imported when they are first asked for: the first frame waits for no more than it needs."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def on_demand(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package; `modules` are its modules, each with the names that stand in it, parted by spaces."""
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def found(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = import_module(f"{package}.{homes[name]}")
        value = getattr(home, name)
        setattr(import_module(package), name, value)
        return value

    return found
