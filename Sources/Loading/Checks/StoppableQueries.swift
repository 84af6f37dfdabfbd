import GRDB
import GRDBSQLite

/// Queries that end as soon as somebody wants the program to stop.
final class StoppableQueries {
    private let requireGoingOn: () throws -> Void
    private var reason: (any Error)?

    /// `requireGoingOn` throws when it is time to stop.
    init(_ requireGoingOn: @escaping () throws -> Void) { self.requireGoingOn = requireGoingOn }

    /// A tenth of a second of a simple query, or less.
    private static let instructionsBetweenLooks: Int32 = 1_000_000

    /// Runs `body`, which asks over `db`; throws what `requireGoingOn` has thrown meanwhile.
    func run<Value>(in db: Database, _ body: () throws -> Value) throws -> Value {
        let this = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            db.sqliteConnection, StoppableQueries.instructionsBetweenLooks,
            { this in
                guard let this else { return 0 }
                return Unmanaged<StoppableQueries>.fromOpaque(this).takeUnretainedValue().isToStop() ? 1 : 0
            }, this)
        defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
        do {
            return try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw reason ?? error
        }
    }

    private func isToStop() -> Bool {
        do {
            try requireGoingOn()
        } catch {
            reason = error
        }
        return reason != nil
    }
}
