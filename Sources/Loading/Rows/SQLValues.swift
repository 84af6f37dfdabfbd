import Foundation
import GRDBSQLite

/// A value that SQLite stores.
protocol SQLValue {
    /// Returns SQLite's result code.
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

/// The values of a statement's marks, in order; nil is null.
struct SQLValues: ExpressibleByArrayLiteral {
    private(set) var elements: [(any SQLValue)?]

    init(_ elements: [(any SQLValue)?]) { self.elements = elements }

    init(arrayLiteral elements: (any SQLValue)?...) { self.elements = elements }
}

extension Int64: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 { sqlite3_bind_int64(statement, place, self) }
}

extension Int: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, Int64(self))
    }
}

extension Bool: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, self ? 1 : 0)
    }
}

extension Double: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 { sqlite3_bind_double(statement, place, self) }
}

extension String: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        var copy = self
        return copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress, !characters.isEmpty else {
                    return sqlite3_bind_text(statement, place, "", 0, copied)
                }
                return sqlite3_bind_text(statement, place, start, Int32(characters.count), copied)
            }
        }
    }
}

extension Data: SQLValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            // No address would be null to SQLite.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_zeroblob(statement, place, 0)
            }
            return sqlite3_bind_blob(statement, place, start, Int32(bytes.count), copied)
        }
    }
}

/// `SQLITE_TRANSIENT`, a cast that Swift does not import: SQLite takes a copy of the bytes.
private var copied: sqlite3_destructor_type {
    unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
}
