"""A client that we did not write: the README's curl lines, word for word, on a practice shop of the shipments API."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.generation import Generation
from tests.practice_shop import running_shop

README = Path(__file__).parents[2] / "README.md"


def curl_lines() -> list[str]:
    text = README.read_text(encoding="utf-8").replace("\\\n", " ")
    block = text[text.index("The shipments API in four calls") :].split("```")[1]
    return ["curl" + line for line in re.split(r"^curl", block, flags=re.MULTILINE) if line.strip()]


def test_curl_creates_a_shipment_changes_a_line_posts_tracking_and_reads_it_back() -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    with running_shop(Generation.SHIPMENTS) as shop:
        line_id = "LINE_ID"
        answers = []
        for line in curl_lines():
            words = shlex.split(line.replace("http://127.0.0.1:8123", shop.url).replace("LINE_ID", line_id))
            command = [curl, "--silent", "--fail", "--noproxy", "*", *words[1:]]
            done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
            answers.append(json.loads(done.stdout))
            line_id = str(answers[0]["shipments"][0]["lines"][0]["id"])
        assert len(answers) == 4
        shipment = answers[-1]
        assert shipment["shipment_id"] == "1-1001-1"
        assert shipment["tracking"]["tracking"] == "1Z999AA10123456784"
        assert shipment["shipped"]
        assert len(shop.events("channel_notice")) == 1
