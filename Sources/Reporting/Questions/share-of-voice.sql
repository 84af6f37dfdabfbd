-- Whom does each outlet let speak, and with what share of its quotes in a month?
SELECT outlet, month, speaker, role, quotes, share
FROM share_of_voice
ORDER BY outlet, month, quotes DESC, speaker;
