/// What may stand beside the ends of a padded array: an element that no rule takes for anything.
@usableFromInline package protocol Padding {
    static var padding: Self { get }
}

/// An array that reads as if paddings without end stood before its first and after its last element.
///
/// Rules look at what stands beside a word or a mark, and whatever text comes, some of them look beyond its ends. There
/// they find the padding, and a slice holds what lies within the array, so that no index and no range can trap.
@usableFromInline package struct PaddedArray<Element: Padding>: RandomAccessCollection {
    @usableFromInline package typealias Indices = Range<Int>
    @usableFromInline package typealias SubSequence = ArraySlice<Element>

    @usableFromInline let elements: [Element]

    @inlinable package init(_ elements: [Element]) { self.elements = elements }

    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { elements.count }
    @inlinable package var indices: Range<Int> { elements.indices }

    @inlinable package subscript(index: Int) -> Element { elements[padded: index] }

    @inlinable package subscript(range: Range<Int>) -> ArraySlice<Element> { elements[range.clamped(to: indices)] }

    @inlinable package subscript(range: PartialRangeFrom<Int>) -> ArraySlice<Element> {
        self[range.lowerBound.upTo(endIndex)]
    }

    @inlinable package subscript(range: PartialRangeUpTo<Int>) -> ArraySlice<Element> {
        self[startIndex.upTo(range.upperBound)]
    }

    @inlinable package func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
}

extension PaddedArray: Sendable where Element: Sendable {}
extension PaddedArray: Equatable where Element: Equatable {}
extension PaddedArray: Hashable where Element: Hashable {}

extension Array where Element: Padding {
    /// The array between paddings.
    @inlinable package var padded: PaddedArray<Element> { PaddedArray(self) }

    /// The element at `index`, or the padding outside the array.
    @inlinable package subscript(padded index: Int) -> Element {
        index >= 0 && index < count ? self[index] : Element.padding
    }
}

extension Unicode.Scalar: Padding {
    /// U+0000, which no paragraph holds, and which is no letter, mark or blank.
    @inlinable package static var padding: Unicode.Scalar { "\0" }
}

extension Range: Padding where Bound == Int {
    /// The empty range.
    @inlinable package static var padding: Range<Int> { 0..<0 }
}

extension String: Padding {
    /// The empty text.
    @inlinable package static var padding: String { "" }
}
