import Fetching
import Foundation
import Pipeline
import Reporting
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
            if dryRun { return try await rehearse(context, fetchOptions) }
            return try await run.locked(context, options) {
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
                return run.status(of: result, strict: options.work.strict)
            }
        }
    }

    /// Says what a fetch would take in. Where there is no workspace yet, none is made.
    private func rehearse(_ context: RunContext, _ fetchOptions: FetchOptions) async throws -> ExitStatus {
        try await run.lockedWhereUsed(context, options) {
            let found = try await FetchStage(context, fetchOptions).dryRun {
                try StandardOutput().print(readable: $0)
            }
            let (counts, revised) = (found.counts, found.revised)
            run.terminal.say(
                "fetch: \(counts.output - revised) new, \(revised) revised, \(counts.unchanged) unchanged, "
                    + "\(counts.rejected) rejected; no run was made")
            return options.work.strict && counts.rejected > 0 ? .doneWithRejects : .done
        }
    }

    /// Prints what a site offers, as entries of `sources`.
    ///
    /// It is what a newcomer runs first, so no `pipeline.json` need be there; then nothing is kept of what was asked.
    package func discover(_ site: DiscoveryOptions, over network: any WebNetwork) async throws {
        try await run {
            if options.config == CommonOptions.usualConfig, isMissingOrEmpty(options.config) {
                let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path)
                defer { scratch.remove() }
                let context = run.context(options, try .withoutFile(workspaceIn: scratch.path))
                try await discover(site, context, over: network)
                context.messages.info(
                    #"put those that you choose into "sources" of pipeline.json, and the contact into "fetch""#)
            } else {
                let configuration = try PipelineConfiguration(path: options.config, for: .discovery)
                try await discover(site, run.context(options, configuration), over: network)
            }
            return .done
        }
    }

    /// A shell makes the file before `copydesk-fetch --discover SITE > pipeline.json` begins.
    private func isMissingOrEmpty(_ path: String) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
        return attributes[.type] as? FileAttributeType == .typeRegular && attributes[.size] as? Int == 0
    }

    private func discover(_ site: DiscoveryOptions, _ context: RunContext, over network: any WebNetwork) async throws {
        try await run.locked(context, options) {
            let entries = try await SiteDiscoveryStage(context, contact: site.contact, over: network)
                .entries(of: site.address, allowsPrivate: site.allowPrivate)
            for entry in entries { try StandardOutput().print(readable: entry) }
            if entries.isEmpty {
                context.messages.warn("\(site.address.printable) offers no feed and no sitemap that is easily found")
            }
        }
    }
}
