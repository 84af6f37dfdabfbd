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
            guard isMarked(node) || locked.contains(where: { $0.matches(node, in: tree) }), isOffer(node) else {
                continue
            }
            nodes.append(node)
            end = tree.nodes[node].end
            if nodes.count == OfferBoxes.maximumBoxes { return }
        }
    }

    private func isMarked(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .div, .section, .aside: break
        default: return false
        }
        var isMarked = false
        LabelScan.meanings(in: tree.bytes(.class, of: node), OfferBoxes.labels) { _ in isMarked = true }
        return isMarked
    }

    private func isOffer(_ node: Int) -> Bool {
        let text = density.text(of: node)
        guard text > 0, text <= OfferBoxes.maximumTextBytes,
            density.total - density.prose(of: node) >= OfferBoxes.minimumProseBeside
        else { return false }
        return node.upTo(tree.nodes[node].end).contains { leadsToOffer($0) }
    }

    /// Whether a link leads to where something is bought, or somebody logs in, by the words of its address.
    private func leadsToOffer(_ link: Int) -> Bool {
        guard tree.nodes[link].tag == .a else { return false }
        var leads = false
        LabelScan.meanings(in: tree.bytes(.href, of: link), OfferBoxes.addressWords) { _ in leads = true }
        return leads
    }

    private static let labels = LabelTable(words: ["paywall", "regwall", "subscriberwall"])

    private static let addressWords = LabelTable(words: [
        "subscribe", "subscribe now", "subscription", "subscriptions", "abo", "abonnement", "abonnements", "abonnieren",
        "abonnez", "suscripcion", "suscribete", "abbonamenti", "login", "signin", "sign in", "register", "registration",
        "anmelden", "join", "membership", "buy", "checkout", "offer", "offers", "plans", "pricing", "shop",
    ])
}
