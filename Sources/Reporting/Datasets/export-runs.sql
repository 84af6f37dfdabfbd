-- runs: what each stage of each run did
-- key: run, stage
-- run text: the run; names sort by time
-- started_at time: when the run began
-- stage text: fetch, clean, extract or load
-- version text: version of the stage
-- tool_version text: version of Copydesk that loaded the run
-- input integer: records read
-- output integer: records written
-- unchanged integer: records that were already so
-- skipped integer: records left out, such as a page given twice
-- rejected integer: records that could not be taken
SELECT r.run_uid, r.started_at, s.stage, s.version, r.tool_version, s.n_in, s.n_out, s.n_unchanged, s.n_skipped,
    s.n_rejected
FROM runs r JOIN stage_runs s ON s.run_id = r.id
ORDER BY r.run_uid, s.stage
