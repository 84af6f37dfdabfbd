/// A word, number, mark or address of a text.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case word, number, punctuation, address }

    package let kind: Kind
    /// The indices of the first scalar and of the one after the last, in the text's scalars.
    package let start: Int
    package let end: Int

    package init(_ kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

/// The text of a paragraph with its tokens and sentences.
package struct TokenizedText: Sendable {
    package let scalars: [Unicode.Scalar]
    package let tokens: [Token]
    /// The sentences as ranges of token indices, in order and without gaps.
    package let sentences: [Range<Int>]

    package init(scalars: [Unicode.Scalar], tokens: [Token], sentences: [Range<Int>]) {
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences
    }

    package func text(_ range: Range<Int>) -> String { scalars[range].string }

    package func text(of token: Token) -> String { text(token.start..<token.end) }
}

extension ArraySlice<Unicode.Scalar> {
    /// A string of the scalars; several times as fast as appending them to one.
    package var string: String {
        withUnsafeBufferPointer { scalars in
            String(unsafeUninitializedCapacity: scalars.utf8Count) { bytes in
                var end = 0
                for scalar in scalars {
                    if scalar.isASCII {
                        bytes[end] = UInt8(truncatingIfNeeded: scalar.value)
                        end += 1
                    } else {
                        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                            bytes[end] = byte
                            end += 1
                        }
                    }
                }
                return end
            }
        }
    }
}

extension UnsafeBufferPointer<Unicode.Scalar> {
    /// The length in UTF-8 bytes; a string that is made with the right length needs no memory of its own if it is short.
    fileprivate var utf8Count: Int { reduce(0) { $0 + ($1.isASCII ? 1 : UTF8.width($1)) } }
}
