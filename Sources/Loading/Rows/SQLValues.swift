import Foundation
import GRDBSQLite

/// A value that SQLite can store.
protocol SQLValue {
    /// Binds the value to the parameter at `index`, counted from 1, and returns SQLite's result code.
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

/// The values of a statement's parameters, in order; nil is null.
struct SQLValues: ExpressibleByArrayLiteral {
    private(set) var elements: [(any SQLValue)?]

    init(_ elements: [(any SQLValue)?]) { self.elements = elements }

    init(arrayLiteral elements: (any SQLValue)?...) { self.elements = elements }
}

extension Int64: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, Int64(self))
    }
}

extension Bool: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, self ? 1 : 0)
    }
}

extension Double: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_double(statement, index, self) }
}

extension String: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        var copy = self
        return copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress, !characters.isEmpty else {
                    return sqlite3_bind_text(statement, index, "", 0, copied)
                }
                return sqlite3_bind_text(statement, index, start, Int32(characters.count), copied)
            }
        }
    }
}

extension Data: SQLValue {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            // SQLite takes a missing address for null.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_zeroblob(statement, index, 0)
            }
            return sqlite3_bind_blob(statement, index, start, Int32(bytes.count), copied)
        }
    }
}

/// `SQLITE_TRANSIENT`, which has SQLite copy the bytes: a cast in C that Swift does not import.
private var copied: sqlite3_destructor_type {
    unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
}
