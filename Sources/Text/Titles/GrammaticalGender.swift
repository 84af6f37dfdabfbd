/// The gender of the pronoun that a text uses for somebody: "he" or "she".
package enum GrammaticalGender: String, Hashable, Sendable {
    case masculine = "m"
    case feminine = "f"
}
