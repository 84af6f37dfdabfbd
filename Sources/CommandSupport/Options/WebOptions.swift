import ArgumentParser
import Fetching
import Stages

/// The options of programs that fetch.
package struct WebOptions: ParsableArguments {
    @Flag(name: .long, help: "Ask nothing of the network: sources on the web are passed over.")
    package var offline = false

    @Flag(name: .long, help: "Look at all pages that sources on the web name, also where it is not time.")
    package var refresh = false

    @Flag(name: .long, help: "Try again what could not be had from the web, also where it is not time.")
    package var retry = false

    package init() {}

    package func validate() throws {
        if offline && (refresh || retry) {
            throw ValidationError("--offline asks nothing, so nothing can be tried again")
        }
    }

    package func fetchOptions(over network: any WebNetwork) -> FetchOptions {
        var options = FetchOptions()
        options.network = network
        options.isOffline = offline
        options.renewal = refresh ? .all : retry ? .failed : .none
        return options
    }
}
