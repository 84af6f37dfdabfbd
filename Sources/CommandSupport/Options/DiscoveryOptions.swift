import ArgumentParser
import Fetching

/// The options by which a site is asked what it offers.
package struct DiscoveryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "Print the feeds and sitemaps that a site offers, as entries of sources, and fetch nothing else.")
    package var discover: String?

    @Option(
        name: .long,
        help: "With --discover: an address by which the site can reach you, where no fetch.contact is set.")
    package var contact: String?

    @Flag(name: .long, help: "With --discover: the site may be one of your own network.")
    package var allowPrivate = false

    package init() {}

    /// The site's address, or the name of its host alone.
    package var address: String { discover ?? "" }

    package func validate() throws {
        if discover == nil, contact != nil {
            throw ValidationError("--contact goes with --discover; a fetch goes by fetch.contact in pipeline.json")
        }
        if let contact, !WebSettings.isContact(contact) {
            throw ValidationError("--contact is \"\(contact)\", but \(WebSettings.contactRule)")
        }
    }
}
