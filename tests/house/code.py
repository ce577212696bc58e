"""The house rules of Python modules that no linter knows, each a function from one module to its faults."""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from fnmatch import fnmatch

from tests.house.source import Source

MODULE_LINES = 250
FUNCTION_LINES = 40  # aim for 30
ARGUMENTS = 5

# One library, one door: where in the package each library may be imported.
DOORS = {
    "axe_selenium_python": ("checking/window.py",),
    "babel": ("tools/cldr.py",),
    "click": ("cli/*",),
    "imagesize": ("tools/picture.py",),
    "jinja2": ("rendering/theme.py", "rendering/template*.py"),
    "livereload": ("preview/live.py",),
    "markdown_it": ("tools/markdown*",),
    "distributed": ("building/cluster.py",),
    "markupsafe": ("rendering/theme.py", "rendering/template*.py", "rendering/form.py"),
    "msgspec": ("reading/cache.py", "tools/open_data.py"),
    "rich": ("cli/*",),
    "selenium": ("checking/*",),
    "tornado": ("preview/live.py",),
    "watchfiles": ("preview/live.py",),
    "xxhash": ("tools/fingerprint.py",),
    "yaml": ("tools/yaml*",),
    "zstandard": ("building/archive.py",),
}
# The same for the tests, which may otherwise import what they like.
TEST_DOORS = {
    "selenium": ("browser/*",),
}

BANNED_ENDINGS = ("Manager", "Helper", "Util", "Utils", "Handler", "Processor")
BANNED_MODULES = {"base", "common", "helper", "helpers", "misc", "util", "utils"}
# The standard library's own word; who answers requests must extend it.
ALLOWED_BASES = {"BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"}

SILENCER = re.compile(r"#.*(?:type:\s*ignore|noqa|pragma:\s*no|fmt:\s*(?:off|skip)|mypy:|ruff:)", re.IGNORECASE)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def faults_of_length(source: Source) -> list[str]:
    """Say whether a module is too long."""
    lines = len(source.text.splitlines())
    return [f"{source.path}: {lines} lines; at most {MODULE_LINES}"] if lines > MODULE_LINES else []


def faults_of_functions(source: Source) -> list[str]:
    """Name the functions whose body, without docstring, is too long."""
    return [
        f"{source.path}:{function.lineno}: {function.name} has {lines} lines; at most {FUNCTION_LINES}"
        for function in functions(source.tree)
        if (lines := body_lines(function)) > FUNCTION_LINES
    ]


def faults_of_arguments(source: Source) -> list[str]:
    """Name the functions with too many arguments."""
    owned = methods(source.tree)
    return [
        f"{source.path}:{function.lineno}: {function.name} takes {count} arguments; at most {ARGUMENTS}"
        for function in functions(source.tree)
        if (count := argument_count(function) - (function in owned)) > ARGUMENTS
    ]


def faults_of_silence(source: Source) -> list[str]:
    """Name the comments that silence a checker."""
    return [
        f"{source.path}:{token.start[0]}: «{token.string}»; mend the cause instead"
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline)
        if token.type == tokenize.COMMENT and SILENCER.search(token.string)
    ]


def faults_of_opening(source: Source) -> list[str]:
    """Say whether a module opens with anything but one sentence on one line."""
    opening = (ast.get_docstring(source.tree) or "").partition("\n")[0]
    if not opening:
        return [f"{source.path}:1: open with a docstring that says what the module is for"]
    if not opening.endswith("."):
        return [f"{source.path}:1: «{opening}»; make the first line one whole sentence"]
    return []


def faults_of_names(source: Source) -> list[str]:
    """Name the module and the classes whose names say nothing."""
    named = [f"{source.path}: give the module a name that says what it holds"] if is_vague_path(source.path) else []
    return named + [
        f"{source.path}:{node.lineno}: class {node.name}; name what it is, not that it handles something"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and is_vague_class(node)
    ]


def faults_of_doors(source: Source) -> list[str]:
    """Name the libraries that the package imports elsewhere than through their one door."""
    return [
        f"{source.path}:{line}: imports {library}; allowed in {' and '.join(doors) or 'no module'}"
        for library, line in libraries(source.tree)
        if not is_door(source.path, doors := DOORS.get(library, ()))
    ]


def faults_of_test_doors(source: Source) -> list[str]:
    """Name the libraries that a test imports elsewhere than through their one door."""
    return [
        f"{source.path}:{line}: imports {library}; allowed in {' and '.join(TEST_DOORS[library])}"
        for library, line in libraries(source.tree)
        if library in TEST_DOORS and not is_door(source.path, TEST_DOORS[library])
    ]


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def methods(tree: ast.AST) -> set[Function]:
    """Find the functions whose first argument is the object or the class."""
    return {
        node
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef)
        for node in owner.body
        if isinstance(node, Function) and not is_static(node)
    }


def is_static(function: Function) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in function.decorator_list)


def body_lines(function: Function) -> int:
    """Count the lines from the first statement to the last, blank ones too."""
    body = function.body if ast.get_docstring(function) is None else function.body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def argument_count(function: Function) -> int:
    taken = function.args
    starred = (taken.vararg is not None) + (taken.kwarg is not None)
    return len(taken.posonlyargs) + len(taken.args) + len(taken.kwonlyargs) + starred


def is_vague_path(path: str) -> bool:
    return any(part in BANNED_MODULES for part in path.removesuffix(".py").split("/"))


def is_vague_class(node: ast.ClassDef) -> bool:
    bases = {base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "") for base in node.bases}
    if bases & ALLOWED_BASES:
        return False
    return node.name.endswith(BANNED_ENDINGS) or re.match(r"_?Base(?:[A-Z]|$)", node.name) is not None


def libraries(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Find every import that is neither the standard library nor this project, with its line."""
    for node in ast.walk(tree):
        for name in imported(node):
            library = name.partition(".")[0]
            if library not in sys.stdlib_module_names and library not in {"kommunesite", "tests"}:
                yield library, getattr(node, "lineno", 0)


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module or ""]
    return []


def is_door(path: str, doors: tuple[str, ...]) -> bool:
    return any(fnmatch(path, door) for door in doors)
