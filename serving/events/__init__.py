"""Events of sent messages: what was shown, what the agent did with it, what was sent. Masked before anything is kept."""
