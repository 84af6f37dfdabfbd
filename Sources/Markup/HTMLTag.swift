/// What kind of element a node is; `text` for a run of text.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
    /// A run of text, and an element that HTML does not know.
    case text, other
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case main, article, section, div, header, footer, nav, aside, hgroup, address, center, dialog
    case h1, h2, h3, h4, h5, h6, p, br, hr, pre, blockquote, q
    case ul, ol, li, dl, dt, dd, details, summary
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
    case figure, figcaption, picture, source, img, video, audio, track, canvas, svg, math, map, area
    case iframe, frame, frameset, noframes, object, embed, param, applet
    case form, fieldset, legend, input, button, select, option, optgroup, textarea, label, datalist, output
    case progress, meter, menu
    case a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, nobr
    case rp, rt, ruby, s, samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr

    /// The element `name`, in lower case.
    package init(named name: String) { self = HTMLTag.byName[name] ?? .other }

    private static let byName: [String: HTMLTag] = {
        let elements = allCases.filter { $0 != .text && $0 != .other }
        return Dictionary(uniqueKeysWithValues: elements.map { (String(describing: $0), $0) })
    }()

    /// The name of the element, in lower case.
    package var name: String { String(describing: self) }

    /// Whether text on both sides of the element may belong to one word.
    package var isInline: Bool {
        switch self {
        case .text, .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins,
            .kbd, .label, .mark, .nobr, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strike, .strong, .sub, .sup,
            .time, .tt, .u, .var, .wbr, .img, .svg, .math, .picture, .source, .input, .map, .area:
            true
        default: false
        }
    }

    /// 1 to 6 for `h1` to `h6`.
    package var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
