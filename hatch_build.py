"""Put the national material into the wheel, but not into an installation for editing."""

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MaterialHook(BuildHookInterface[object]):
    """Include what pyproject.toml lists as material."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Add the material, unless the wheel is one for editing."""
        if version == "standard":
            build_data["force_include"].update(self.config["material"])
