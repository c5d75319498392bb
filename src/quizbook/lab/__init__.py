"""What JupyterLab needs to be a good host of quizzes, as plain Jupyter configuration.

`config/` holds folders that `quizbook study` puts on `JUPYTER_CONFIG_PATH`, so that nothing is
written into a home or an environment and every setting of the learner's own stays in force:

- `everyone/labconfig/default_setting_overrides.json`: JupyterLab's unmodified command-mode keys
  again, except where the focus is inside an output, because there they belong to the slider or
  the radio button that has it; and no questions about news
- `everyone/jupyter_server_config.d/`: switches on `save.py`
- `everyone/jupyter_lab_config.json`: the server asks no website for news or updates
- `students/jupyter_server_config.d/`: switches on `hide.py`
"""

from pathlib import Path

from quizbook.lab.save import strip_widgets

__all__ = ["config_path", "strip_widgets"]


def config_path(*, instructor: bool) -> list[Path]:
    """The folders of Jupyter configuration for this audience, the most important first."""
    config = Path(__file__).parent / "config"
    return [config / "everyone"] if instructor else [config / "students", config / "everyone"]
