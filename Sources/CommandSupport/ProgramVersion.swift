import Stages

/// The version of the programs, as `--version` prints it and the ledger holds it.
public let programVersion = LoadStage.toolVersion
