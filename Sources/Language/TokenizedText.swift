/// A word, number, mark or address of a text.
public struct Token: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case word, number, punctuation, address }

    public let kind: Kind
    /// Of the first scalar, and of the one behind the last, in the text's scalars.
    public let start: Int
    public let end: Int

    public init(_ kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

/// A paragraph's text, cut into tokens and sentences.
public struct TokenizedText: Sendable {
    public let scalars: [Unicode.Scalar]
    public let tokens: [Token]
    /// Ranges of token indices, in order, without gaps.
    public let sentences: [Range<Int>]

    public init(scalars: [Unicode.Scalar], tokens: [Token], sentences: [Range<Int>]) {
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences
    }

    public func text(_ range: Range<Int>) -> String { scalars[range].string }

    public func text(of token: Token) -> String { text(token.start..<token.end) }
}

extension ArraySlice<Unicode.Scalar> {
    /// The scalars as they are: several times as fast as appending them to a string.
    public var string: String {
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
    /// In bytes, so that a short word needs no memory of its own.
    fileprivate var utf8Count: Int { reduce(0) { $0 + ($1.isASCII ? 1 : UTF8.width($1)) } }
}
