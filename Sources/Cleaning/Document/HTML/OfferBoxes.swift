import Markup

/// Finds the boxes that offer to pay for the rest of an article, or to log in.
///
/// A page marks the part for subscribers by a class that it calls a paywall, or names it for search engines (`hasPart` with
/// `isAccessibleForFree` false, https://developers.google.com/search/docs/appearance/structured-data/paywalled-content). That part is
/// the rest of the article for whoever has it, and the offer for all others.
struct OfferBoxes {
    /// The elements to cut, in the order of the page.
    private(set) var nodes: [Int] = []
    private let tree: HTMLTree
    private let density: TextDensity

    /// The number of bytes above which a text is no offer.
    private static let maximumTextBytes = 1_500
    /// The number of bytes of prose that a page has beside an offer, at least.
    private static let minimumProseBeside = 200
    private static let maximumBoxes = 20

    init(of tree: HTMLTree, _ density: TextDensity, locked: [Selector]) {
        self.tree = tree
        self.density = density
        var end = 0
        for node in tree.nodes.indices where node >= end && tree.nodes[node].attributesCount > 0 {
            guard mayBeOffer(node), isMarked(node) || locked.contains(where: { $0.matches(node, in: tree) }),
                node.upTo(tree.nodes[node].end).contains(where: leadsToOffer)
            else { continue }
            nodes.append(node)
            end = tree.nodes[node].end
            if nodes.count == OfferBoxes.maximumBoxes { return }
        }
    }

    /// Whether an element is a part of the page of a few lines, beside which there is a story.
    private func mayBeOffer(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .div, .section, .aside: break
        default: return false
        }
        let text = density.text(of: node)
        return text > 0 && text <= OfferBoxes.maximumTextBytes
            && density.total - density.prose(of: node) >= OfferBoxes.minimumProseBeside
    }

    private func isMarked(_ node: Int) -> Bool {
        var isMarked = false
        LabelScan.meanings(in: tree.bytes(.class, of: node), OfferBoxes.labels) { _ in isMarked = true }
        return isMarked
    }

    /// Whether a link leads to where something is bought, or somebody logs in: a part of its path is called so, whole. The words
    /// of a headline in an address are other ones.
    private func leadsToOffer(_ link: Int) -> Bool {
        guard tree.nodes[link].tag == .a else { return false }
        let path = tree.bytes(.href, of: link).prefix { !$0.isOne(of: "?#") }
        return path.split(separator: UInt8(ascii: "/")).contains { part in
            part.count <= OfferBoxes.maximumNameBytes
                && OfferBoxes.pathParts.contains(String(decoding: part, as: UTF8.self).lowercased())
        }
    }

    private static let maximumNameBytes = 24

    private static let labels = LabelTable(words: ["paywall", "regwall", "subscriberwall"])

    private static let pathParts: Set<String> = [
        "subscribe", "subscribe-now", "subscription", "subscriptions", "abo", "abonnement", "abonnements", "abonnieren",
        "abonnez-vous", "suscripcion", "suscribete", "abbonamenti", "login", "log-in", "signin", "sign-in", "register",
        "registration", "anmelden", "join", "membership", "buy", "checkout", "offer", "offers", "plans", "pricing",
    ]
}
