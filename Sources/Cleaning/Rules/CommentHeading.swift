import Text

/// A heading over readers' comments: "Comments", "12 Kommentare", "Leserkommentare (12)", "3 thoughts on “Tides”".
enum CommentHeading {
    /// Whether a heading, as `NormalizedText`, stands over readers' comments.
    static func matches(_ heading: String) -> Bool {
        if heading.utf8.count > 120 { return false }
        let words = heading.split(separator: " ")
        let others = words.filter { !isNumber($0) }
        guard let first = others.first, words.count - others.count <= 1 else { return false }
        if others.count == 1 { return nouns.contains(first) || (others.count < words.count && counted.contains(first)) }
        if words.count > others.count, isNumber(words[0]), nouns.contains(first) || counted.contains(first) {
            return after.contains(others[1])
        }
        return lines.contains(others.joined(separator: " "))
    }

    private static func isNumber(_ word: Substring) -> Bool { word.utf8.allSatisfy { (48...57).contains($0) } }

    /// The nouns that say it alone.
    private static let nouns: Set<Substring> = [
        "comments", "kommentare", "leserkommentare", "nutzerkommentare", "commentaires", "comentarios", "comentários",
        "commenti", "reacties", "kommentarer", "kommentit", "komentarze", "komentáře", "komentari", "komentarji",
        "kommentek", "hozzászólások", "comentarii", "yorumlar", "комментарии", "коментарі", "коментари", "σχόλια",
        "komentar", "コメント", "댓글", "评论", "التعليقات", "leserbriefe",
    ]

    /// The nouns that say it with a number.
    private static let counted: Set<Substring> = [
        "comment", "replies", "reply", "responses", "response", "thoughts", "thought", "kommentar", "commentaire",
        "comentario", "comentário", "commento", "reactie", "kommentti", "kommenttia", "komentarz", "komentarzy",
        "komentářů", "hozzászólás", "yorum", "комментариев", "комментария", "комментарий", "коментарів",
        "antworten", "réponses", "respuestas", "risposte",
    ]

    /// Between the number of comments and what they are about.
    private static let after: Set<Substring> = [
        "on", "to", "zu", "zum", "sur", "sobre", "en", "su", "op", "om", "på", "til", "do", "a", "к", "para", "for",
    ]

    private static let lines: Set<String> = [
        "leave a comment", "leave a reply", "leave your comment", "post a comment", "add a comment",
        "write a comment", "top rated comments", "top comments", "reader comments", "readers comments",
        "user comments", "join the conversation", "join the discussion", "show comments", "view comments",
        "cancel reply", "leave a reply cancel reply", "comments section",
        "kommentare der leser", "alle kommentare", "kommentar schreiben", "schreibe einen kommentar",
        "schreiben sie einen kommentar", "diskutieren sie mit", "ihre meinung zum thema",
        "laisser un commentaire", "laissez un commentaire", "vos commentaires", "vos réactions",
        "les commentaires", "tous les commentaires", "réagissez à cet article", "votre commentaire",
        "deja un comentario", "deja tu comentario", "dejar un comentario", "los comentarios", "ver comentarios",
        "comentarios de los lectores", "lascia un commento", "i commenti", "tutti i commenti", "scrivi un commento",
        "commenti dei lettori", "deixe um comentário", "deixe seu comentário", "comentários dos leitores",
        "geef een reactie", "plaats een reactie", "laat een reactie achter", "alle reacties", "reacties van lezers",
        "lämna en kommentar", "läsarkommentarer", "skriv en kommentar", "skriv kommentar", "legg igjen en kommentar",
        "jätä kommentti", "lukijoiden kommentit", "dodaj komentarz", "zostaw komentarz", "komentarze czytelników",
        "přidat komentář", "napsat komentář", "szólj hozzá", "lasă un comentariu", "yorum yap", "bir yorum yazın",
        "добавить комментарий", "оставить комментарий", "комментарии читателей", "додати коментар",
        "tulis komentar", "beri komentar",
    ]
}
