"""Word lists of English morphology: irregular participles, and idioms in which "can't" blocks nothing."""

from __future__ import annotations

IRREGULAR = {
    "become": "become", "begun": "begin", "bought": "buy", "broken": "break", "brought": "bring", "built": "build",
    "caught": "catch", "chosen": "choose", "cut": "cut", "dealt": "deal", "done": "do", "drawn": "draw", "driven":
    "drive", "found": "find", "forgiven": "forgive", "forgotten": "forget", "frozen": "freeze", "given": "give",
    "got": "get", "gotten": "get", "heard": "hear", "held": "hold", "hidden": "hide", "hurt": "hurt", "kept": "keep",
    "known": "know", "laid": "lay", "led": "lead", "left": "leave", "lent": "lend", "let": "let", "lost": "lose",
    "made": "make", "met": "meet", "overturned": "overturn", "paid": "pay", "proven": "prove", "put": "put", "read":
    "read", "rebuilt": "rebuild", "redone": "redo", "repaid": "repay", "reset": "reset", "run": "run", "said": "say",
    "seen": "see", "sent": "send", "set": "set", "shown": "show", "shut": "shut", "sold": "sell", "spent": "spend",
    "split": "split", "stolen": "steal", "taken": "take", "taught": "teach", "thrown": "throw", "told": "tell",
    "undone": "undo", "understood": "understand", "withdrawn": "withdraw", "withheld": "withhold", "won": "win",
    "written": "write",
}  # fmt: skip

_NOT_ABLE = r"(?:can'?t|can\s*not|couldn'?t|could\s+not)\s+(?:just\s+|really\s+|even\s+|possibly\s+|ever\s+|quite\s+)?"
IDIOMS = _NOT_ABLE + (
    r"(?:wait\b|go\s+wrong|complain|beat\b|help\s+(?:but|\w+ing|it|myself|feeling)|(?:\w+\s+){1,4}(?:enough|more\s+highly)\b|"
    r"(?:agree|ask\s+for|be|have\s+been|have)\s+(?:any\s+)?(?:more|better|happier|easier|simpler|prouder|clearer|nicer|further|sorrier)|"
    r"(?:believe|imagine|begin\s+to|stand\b|bear\b|emphasi[sz]e|overstate|tell\s+you\s+how|miss\s+(?:it|us|out|the|our)|afford\s+to\s+lose)|"
    r"be\s+(?:too|that|the|right|sure|certain|true|happy|bad|wrong|overstated|beaten|good|so|far|older|younger|more\s+than)\b|"
    r"(?:have\s+)?(?:done|made|hoped|asked)\s+(?:it|this|that|for)\b|get\s+(?:over|enough)\b|resist|agree\s+with\s+you\s+more)"
)
