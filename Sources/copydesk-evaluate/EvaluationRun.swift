import CommandSupport

/// The frame of each subcommand: signals, messages and the exit status.
func evaluate(_ work: () async throws -> Void) async throws {
    try await CommandRun(program: "copydesk-evaluate", verbose: false)() {
        try await work()
        return .done
    }
}

/// Prints the lines on standard output, which holds data only.
func show(_ lines: String...) throws { try show(lines) }

func show(_ lines: [String]) throws {
    for line in lines { try StandardOutput().print(line) }
}
