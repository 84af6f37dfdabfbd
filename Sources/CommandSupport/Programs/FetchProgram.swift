import Fetching
import Pipeline
import Stages

/// Does what `copydesk-fetch` does.
package struct FetchProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk-fetch", verbose: options.work.verbose)
    }

    package func run(dryRun: Bool, _ fetchOptions: FetchOptions) async throws {
        try await run {
            let context = try run.context(options)
            return try await run.locked(context, options) {
                if dryRun {
                    let counts = try await FetchStage(context, fetchOptions).dryRun {
                        try StandardOutput().print(readable: $0)
                    }
                    run.terminal.say("fetch: \(counts.output) new, \(counts.unchanged) unchanged; nothing was written")
                    return .done
                }
                try context.prepareRuns()
                var result = RunResult()
                if let fetched = try await FetchStage(context, fetchOptions).run() {
                    result.add(fetched.manifest, context)
                    if let failure = fetched.sourceFailure { result.note(failure) }
                    if fetched.hasMore {
                        context.messages.info("fetch: more is there, and left for the next run")
                    }
                } else {
                    context.messages.info("fetch: nothing new")
                }
                return result.status(strict: options.work.strict)
            }
        }
    }

    /// Prints what a site offers, as entries of `sources`.
    package func discover(_ site: String, allowsPrivate: Bool, over network: any WebNetwork) async throws {
        try await run {
            let context = try run.context(options)
            return try await run.locked(context, options) {
                let entries = try await SiteDiscoveryStage(context, over: network)
                    .entries(of: site, allowsPrivate: allowsPrivate)
                for entry in entries { try StandardOutput().print(readable: entry) }
                if entries.isEmpty {
                    context.messages.warn("\(site.printable) offers no feed and no sitemap that is easily found")
                }
                return .done
            }
        }
    }
}
