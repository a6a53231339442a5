"""Risk: will this customer leave or escalate, how sure is that, why, and what would this draft change."""

from coach.risk.assess import IfSent, Risk, assess
from coach.risk.conversation import Conversation, with_reply
from coach.risk.holdout import Lot
from coach.risk.model import RISK_WEIGHTS, RiskModel
from coach.risk.reasons import Reason

__all__ = ["RISK_WEIGHTS", "Conversation", "IfSent", "Lot", "Reason", "Risk", "RiskModel", "assess", "with_reply"]
