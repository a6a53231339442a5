"""A real OpenAI-compatible server with a tiny untrained model: it babbles, and the rules' rewrite is served."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from coach.engine import load
from coach.rewrite import Writer
from coach.types import Draft, Turn

TEMPLATE = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}agent: "
DRAFT = Draft("We can't refund order 48213.", "en", history=(Turn("customer", "It came broken, can I return it?"),))
READY_WITHIN = 120  # seconds


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Letters in, letters out: one layer, random weights."""
    folder = tmp_path_factory.mktemp("babbler")
    letters = {letter: i for i, letter in enumerate(["<pad>", "<eos>", *sorted(pre_tokenizers.ByteLevel.alphabet())])}
    plain = Tokenizer(models.BPE(letters, []))
    plain.pre_tokenizer, plain.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=plain, pad_token="<pad>", eos_token="<eos>")
    tokenizer.chat_template = TEMPLATE
    tokenizer.save_pretrained(folder)
    size = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = LlamaConfig(vocab_size=len(letters), pad_token_id=0, eos_token_id=1, bos_token_id=None, **size)
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("transformers")), "serve", "--host", "127.0.0.1", "--port", str(port)]
    log = tmp_path_factory.mktemp("served") / "log"
    offline = {**os.environ, "HF_HUB_OFFLINE": "1"}
    with log.open("w") as out, subprocess.Popen(command, env=offline, stdout=out, stderr=out) as process:
        try:
            wait(f"http://127.0.0.1:{port}/health", process, log)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()
            process.wait(30)


def wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + READY_WITHIN
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(log.read_text()[-2000:])


def test_babble_is_withheld_and_the_rules_go_on(address: str, model: Path) -> None:
    coach = load()
    [report] = coach([DRAFT])
    own = coach.rewrite(DRAFT, report)
    writer = Writer(address, str(model), timeout=60, retries=0)
    asked = replace(coach, writer=writer)
    made = asked.rewrite(DRAFT, report)
    assert (made.text, made.by) == (own.text, own.by)
    assert own.text is not None


def test_the_server_did_answer(address: str, model: Path) -> None:
    """So that the test above is not about a server that refuses."""
    import openai

    client: Any = openai.OpenAI(base_url=address, api_key="none", timeout=60)
    messages = [{"role": "user", "content": "Hi"}]
    said = client.chat.completions.create(model=str(model), messages=messages, max_tokens=8, stream=True)
    assert "".join(c.choices[0].delta.content or "" for c in said if c.choices)
