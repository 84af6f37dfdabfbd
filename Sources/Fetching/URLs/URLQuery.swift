/// The query of a URL with its `?`, in its own order; empty where nothing is left of it.
struct URLQuery: CustomStringConvertible {
    let description: String

    init(_ bytes: ArraySlice<UInt8>) {
        let parameters = bytes.split(separator: UInt8(ascii: "&"))
            .map { PercentEncoding.normalized($0, keeping: "!$'()*+,;=:@/?") }
            .filter { !TrackingParameters.contain($0.prefix { $0 != "=" }.lowercased()) }
        description = parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&")
    }
}

/// The parameters that say how a reader came to a page, or which reader it is, and never which page.
///
/// Names that some sites use to choose a page, such as `ref` or `source`, are not among them.
enum TrackingParameters {
    static func contain(_ name: String) -> Bool {
        names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    private static let prefixes = ["utm_", "at_custom", "aspsessionid"]

    private static let names: Set<String> = [
        // Advertising clicks.
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id",
        "igshid", "igsh", "srsltid", "epik",
        // Newsletters.
        "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id",
        "vero_conv", "oly_enc_id", "oly_anon_id", "ml_subscriber", "ml_subscriber_hash", "rb_clickid",
        // Statistics.
        "_ga", "_gl", "_openstat", "at_medium", "at_campaign", "wt_mc", "wickedid", "s_cid", "ns_campaign",
        "ns_mchannel",
        "ns_source", "ns_linkname", "ns_fee", "__twitter_impression", "ref_src", "ref_url",
        // Sessions.
        "phpsessid", "jsessionid",
    ]
}
