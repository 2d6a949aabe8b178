// What is wrong with a request is said, with the right status, and nothing of it is saved: malformed, oversized, hostile
// names, broken files, impossible dates, unknown codes, sent twice, sent late. The whole record is compared.
#include "app/wire.hpp"
#include "base/csv.hpp"

#include <regex>
#include <sstream>

namespace app {
namespace {

using enum Town::Who;
using Texts = std::vector<char const*>;

class BadInput : public Wire {
 protected:
  void SetUp() override {
    Wire::SetUp();
    before = record();
  }
  // A refusal in words, and nothing saved.
  void refused(kit::Reply const& reply, int status, std::string_view says = {}) {
    SCOPED_TRACE(last_asked());
    EXPECT_EQ(reply.status, status) << visible_text(reply.body).substr(0, 300);
    EXPECT_NE(visible_text(reply.body).find(says), std::string::npos) << "does not say " << says << ": " << visible_text(reply.body).substr(0, 600);
    EXPECT_EQ(never_said(reply.body), "");
    EXPECT_EQ(changed_since(before), "") << "something was saved";
  }
  void settled() { before = record(); }
  std::int64_t count(sql::Statement const& statement) { return db().row<std::int64_t>(statement).value(); }
  // The value of a hidden field of a page.
  static std::string hidden(std::string const& body, std::string const& name) {
    auto const at = body.find("name=\"" + name + "\" value=\"");
    if (at == body.npos) return "";
    auto const from = at + name.size() + 15;
    return body.substr(from, body.find('"', from) - from);
  }
  std::string file_of_batch() {
    auto const path = std::string(post(pat, "/worklist/take", {{"how_many", "5"}}).location());
    auto const csv = browser(pat).get("/batches/" + path.substr(path.find('=') + 1) + "/file").body;
    settled();
    return csv;
  }

  std::map<std::string, std::string> before = {};
};
FOR_EACH_ENGINE(BadInput);

TEST_P(BadInput, RequestsThatAreNoneAreRefusedAtTheDoor) {
  struct Row {
    std::string bytes;
    int status;
  };
  std::string const host = "Host: a\r\n";
  for (auto const& row : std::vector<Row>{
           {"GARBAGE\r\n\r\n", 400},
           {"GET /caseload HTTP/3.0\r\n" + host + "\r\n", 505},
           {"BREW /caseload HTTP/1.1\r\n" + host + "\r\n", 501},
           {"GET /caseload HTTP/1.1\r\n\r\n", 400},                                                        // no host
           {"GET /../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
           {"GET /people/%2e%2e/%2e%2e HTTP/1.1\r\n" + host + "\r\n", 400},
           {"GET /people/%zz HTTP/1.1\r\n" + host + "\r\n", 400},
           {"GET /people/%ff%fe HTTP/1.1\r\n" + host + "\r\n", 400},
           {"GET /people/1%00 HTTP/1.1\r\n" + host + "\r\n", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n", 413},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", 400},
           {"GET /caseload HTTP/1.1\r\n" + host + "X: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%zz", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=\xff\xfe!", 400},
           {"POST /sign-in HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data\r\nContent-Length: 5\r\n\r\nabcde", 400}}) {
    SCOPED_TRACE(row.bytes.substr(0, 60));
    kit::HttpClient client(port());
    client.raw(row.bytes);
    refused(client.read_reply(), row.status);
  }
}

TEST_P(BadInput, WhatIsTooLargeIsSaidToBe) {
  std::string const much(1'100'000, 'x');
  refused(post(jo, "/people/{amina}/name", {{"surname", much}}), 413, "too large");
  refused(post(jo, "/people/{amina}/name", {{"version", std::to_string(version(amina_clarke))}, {"surname", std::string(900'000, 'x')}, {"correction", "yes"}}), 422, "must be");
  refused(upload(pat, "/work/{of_boris}/attach", {{.field = "file", .file_name = "answer.pdf", .bytes = "%PDF-" + std::string(10'600'000, 'x')}}), 422, "smaller than 10 MB");
  refused(upload(pat, "/work/{of_boris}/attach", {{.field = "file", .file_name = "answer.pdf", .bytes = "%PDF-" + std::string(27'500'000, 'x')}}), 413, "too large");
}

TEST_P(BadInput, FilesAreKnownByWhatIsInThemAndKeptUnderASafeName) {
  for (auto const& file : std::vector<kit::UploadedFile>{{.field = "file", .file_name = "answer.pdf", .bytes = "MZ\x90 a program"},
                                                         {.field = "file", .file_name = "answer.exe", .bytes = "%PDF-1.7"},
                                                         {.field = "file", .file_name = "picture.svg", .bytes = "<svg onload=alert(1)>"},
                                                         {.field = "file", .file_name = "page.txt", .bytes = "<script>alert(1)</script>"},
                                                         {.field = "file", .file_name = "macros.docx", .bytes = std::string("PK\x03\x04[Content_Types].xml word/vbaProject.bin", 43)},
                                                         {.field = "file", .file_name = "log.txt", .bytes = "Jos\xe9 in Latin-1"},
                                                         {.field = "other", .file_name = "answer.pdf", .bytes = "%PDF-1.7"}}) {
    SCOPED_TRACE(file.file_name);
    refused(upload(pat, "/work/{of_boris}/attach", {file}), 422);
  }
  for (auto const* name : {"../../../etc/passwd.pdf", "C:\\Windows\\answer.pdf", "CON.pdf", "\xe2\x80\xaegpj.pdf", ".htaccess.pdf", "a;b|c.pdf",
                           "very long.pdf"}) {
    std::string const sent = std::string_view(name) == "very long.pdf" ? std::string(300, 'n') + ".pdf" : name;
    EXPECT_EQ(upload(pat, "/work/{of_boris}/attach", {{.field = "file", .file_name = sent, .bytes = "%PDF-1.7"}}).status, 303) << name;
    auto const kept = db().row<std::string>({"test.kept", "select file_name from attachment order by id desc"}).value();
    EXPECT_EQ(kept.find_first_of("/\\\"<>:|?*;%"), kept.npos) << kept;
    EXPECT_TRUE(kept.size() <= 120 && kept.front() != '.' && kept.ends_with(".pdf") && kept.find("\xe2\x80\xae") == kept.npos) << kept;
  }
}

TEST_P(BadInput, ABrokenBatchSaysLineAndReasonAndSendsNothing) {
  auto const csv = file_of_batch();
  auto const head = csv.substr(0, csv.find("\r\n") + 2);
  auto const check = [&](std::string bytes) { return upload(pat, "/batches/check", {{.field = "file", .file_name = "batch.csv", .bytes = std::move(bytes)}}); };
  refused(check("\xff\xfe\x01"), 422);
  refused(check("name,age\r\nx,1\r\n"), 422, "The column is missing");
  refused(check(head + "\"never closed"), 422, "Line");
  refused(check(head + "E-2023-999999,1,,,,,,,,,nothing_known" + std::string(27, ',') + "\r\n"), 422, "No open enquiry");
  refused(check(head + "E-2023-000001\r\n"), 422);
  refused(check(std::string(6'000'000, 'x')), 422, "larger than 5 MB");
  refused(post(pat, "/batches/return", {{"csv", "name\r\nx\r\n"}}), 422);
  // The file is given back as it came; without its questions' codes, which are the file's own words and no page's.
  refused(post(pat, "/batches/return", {{"csv", std::regex_replace(csv, std::regex("QU-"), "")}}), 422, "No row of the file is filled in");
  refused(upload(pat, "/batches/check", {}), 422, "Choose the file");
}

// A spreadsheet saved in another encoding: the page must not offer to send what it could not read.
TEST_P(BadInput, ABatchInAnotherEncodingIsNotSentWithItsLettersLost) {
  auto const csv = file_of_batch();
  auto const filled = [&](std::string const& searched) {
    std::istringstream in(csv);
    base::CsvReader reader(in);
    auto values = reader.next()->value().fields;
    values[*reader.column("result")] = "nothing_known";
    values[*reader.column("searched")] = searched;
    values[*reader.column("handling")] = "None";
    std::ostringstream out;
    base::CsvWriter writer(out);
    writer.row(reader.header());
    writer.row(values);
    return out.str();
  };
  auto const shown = upload(pat, "/batches/check", {{.field = "file", .file_name = "batch.csv", .bytes = filled("Jos\xe9’s systems")}});
  refused(shown, 422, "UTF-8");
  EXPECT_EQ(shown.body.find("Send these answers"), std::string::npos);
  auto const good = upload(pat, "/batches/check", {{.field = "file", .file_name = "batch.csv", .bytes = filled("José’s systems")}});
  EXPECT_EQ(good.status, 200);
  EXPECT_NE(good.body.find("Send these answers"), std::string::npos);
}

TEST_P(BadInput, ImpossibleDatesAndUnknownCodesAreSaidToBe) {
  auto const v = std::to_string(version(amina_clarke));
  auto const date = [](std::string const& field, char const* d, char const* m, char const* y) { return kit::Fields{{field + "-day", d}, {field + "-month", m}, {field + "-year", y}}; };
  auto const with = [](kit::Fields fields, kit::Fields const& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  };
  kit::Fields const details{{"version", v}, {"sex", "female"}};
  refused(post(jo, "/people/{amina}/details/change", with(details, date("birth_date", "31", "2", "1985"))), 422, "must be a real date");
  refused(post(jo, "/people/{amina}/details/change", with(details, date("birth_date", "1", "1", "99999999999"))), 422, "must be a real date");
  refused(post(jo, "/people/{amina}/details/change", with(details, date("birth_date", "1", "1", "2050"))), 422);
  refused(post(jo, "/people/{amina}/details/change", {{"version", v}, {"sex", "no such code"}}), 422, "Choose the sex");
  refused(post(jo, "/people/{amina}/flags/new", with({{"version", v}, {"code", "XXXX"}}, date("started", "1", "6", "2023"))), 422);
  refused(post(sam, "/people/{amina}/rosh", with({{"version", v}, {"level", "none"}}, date("decided_on", "1", "6", "2023"))), 422);
  refused(post(jo, "/people/{amina}/events/new", {{"version", v}, {"event", "abduction"}}), 422);
  refused(post(jo, "/people/{amina}/children/new", with({{"version", v}, {"relation", "own"}, {"contact", "contact"}, {"authority", "E99999999"}}, date("from", "1", "6", "2023"))), 422);
  refused(post(jo, "/assessments/{begun}/judgements/martians", {{"version", "1"}}), 404);
  refused(post(jo, "/assessments/{begun}/judgements/children", {{"version", "1"}, {"level", "enormous"}}), 422);
  refused(post(jo, "/people/{amina}/gates/no.such.step", {{"reason", "x"}}), 404);
  refused(post(pat, "/work/{of_boris}/decline", {{"code", "no such code"}, {"text", "x"}}), 422, "Choose why");
  refused(post(may, "/work/{childrens}/own-contact", with({{"reference", "x"}}, date("on", "31", "11", "2022"))), 422, "Enter the date");
  refused(post(adi, "/units/2/roles", {{"user_name", "jo"}, {"role", "emperor"}}), 422);
  refused(post(jo, "/people/{amina}/arrangements", {{"child", "1"}, {"code", "no such kind"}, {"what", "x"}, {"who", "y"}, {"review-day", "1"}, {"review-month", "8"}, {"review-year", "2023"}}), 422);
  refused(post(jo, "/enquiries/{draft}/draft", {{"lock_version", "1"}, {"questions", "QU-X9"}, {"purpose", "x"}}), 422);
  for (auto const* key : {"0", "-1", "99999999999999999999", "1e3", "%20", "1;drop", "null"}) {
    EXPECT_EQ(browser(jo).get(std::string("/people/") + key).status, 404) << key;
    EXPECT_EQ(browser(pat).get(std::string("/work/") + key).status, 404) << key;
  }
  EXPECT_EQ(changed_since(before), "");
}

TEST_P(BadInput, WhatIsSentTwiceIsDoneOnce) {
  auto const sent = kit::Fields{{"lock_version", std::to_string(enquiry(draft).lock_version)}};
  EXPECT_EQ(post(jo, "/enquiries/{draft}/send", sent).status, 303);
  settled();
  refused(post(jo, "/enquiries/{draft}/send", sent), 409);
  kit::Fields const nothing{{"version", "1"}, {"scope", "Niche, 2013 to 2023"}};
  EXPECT_EQ(post(pat, "/work/{of_zelda}/nothing-known", nothing).status, 303);
  settled();
  refused(post(pat, "/work/{of_zelda}/nothing-known", nothing), 409);
  kit::Fields const name{{"version", std::to_string(version(amina_clarke))}, {"surname", "Bell"}, {"forenames", "Amina"}, {"correction", "no"}};
  EXPECT_EQ(post(jo, "/people/{amina}/name", name).status, 303);
  settled();
  refused(post(jo, "/people/{amina}/name", name), 409, "Somebody else changed this record");
  kit::Fields const person{{"crn", "X345678"}, {"surname", "Novak"}, {"forenames", "Ida"}, {"sex", "female"}, {"team", "3"}};
  EXPECT_EQ(post(jo, "/people/new", person).status, 303);
  settled();
  auto const again = post(jo, "/people/new", person);
  refused(again, again.status == 200 ? 200 : 422);
  EXPECT_EQ(count({"test.novaks", "select count(*) from person where surname = 'Novak'"}), 1);
}

TEST_P(BadInput, AFormFromElsewhereOrFromAnEarlierSignInIsRefused) {
  kit::Fields const name{{"version", std::to_string(version(amina_clarke))}, {"surname", "Bell"}, {"forenames", "Amina"}, {"correction", "no"}};
  auto with_token = [&](std::string const& token) {
    auto fields = name;
    fields.emplace_back("csrf_token", token);
    return fields;
  };
  auto const path = with_keys("/people/{amina}/name");
  csrf(jo);
  refused(browser(jo).post(path, with_token("")), 403);
  EXPECT_EQ(browser(jo).post(path, with_token(csrf(sam))).status, 403) << "kept for Sam, whose token it is; nothing is done with it";
  settled();
  refused(browser(jo).post(path, with_token(csrf(jo)), {{"Origin", "https://evil.example"}}), 403);
  refused(browser(jo).post(path, with_token(csrf(jo)), {{"Sec-Fetch-Site", "cross-site"}}), 403);
  auto const session = browser(jo).cookies;
  EXPECT_EQ(post(jo, "/sign-out", {}).status, 303);
  browser(jo).cookies = session;
  settled();
  EXPECT_EQ(browser(jo).post(path, with_token(csrf(jo))).status, 303) << "kept for her next sign-in";
  auto const changed = changed_since(before);
  EXPECT_EQ(changed.find("draft: was"), 0u) << changed;
  EXPECT_EQ(changed.find(": was", 10), changed.npos) << "nothing else was saved";
}

// Two people on one record: the second sees what the first changed, and what she typed is still on the page.
TEST_P(BadInput, TheSecondOfTwoSeesWhatChangedAndLosesNothing) {
  struct Edit {
    char const* path;
    Who first, second;
    std::string token;                 // the hidden field that says what was read
    kit::Fields firsts, seconds;
    Texts shows;
  };
  auto const judged = [](char const* reasons) { return kit::Fields{{"level", "high"}, {"nature", "Assault"}, {"reasons", reasons}}; };
  for (auto const& edit : std::vector<Edit>{
           {"/people/{amina}/name", sam, jo, "version", {{"surname", "Bell"}, {"forenames", "Amina"}, {"correction", "no"}}, {{"surname", "Clarke-Smith"}, {"forenames", "Amina"}, {"correction", "yes"}},
            {"Somebody else changed this record", "Name changed", "Sam Ojo", "Clarke-Smith"}},
           {"/people/{boris}/details/change", sam, jo, "version", {{"sex", "male"}, {"preferred_name", "Bo"}}, {{"sex", "male"}, {"preferred_name", "Boris T"}}, {"Somebody else changed this record", "Boris T"}},
           {"/assessments/{begun}/judgements/children", sam, jo, "version", judged("Three reports"), judged("My own view"), {"Three reports", "My own view"}}}) {
    SCOPED_TRACE(edit.path);
    auto const read = hidden(get(edit.second, edit.path).body, edit.token);
    ASSERT_NE(read, "");
    auto send = [&](Who who, kit::Fields fields) {
      fields.emplace_back(edit.token, read);
      return post(who, edit.path, fields);
    };
    EXPECT_EQ(send(edit.first, edit.firsts).status, 303);
    settled();
    auto const late = send(edit.second, edit.seconds);
    refused(late, 409);
    for (auto const* text : edit.shows) EXPECT_NE(late.body.find(text), std::string::npos) << "does not show " << text;
    auto fields = edit.seconds;        // having seen it she decides: her version is saved
    fields.emplace_back(edit.token, hidden(late.body, edit.token));
    EXPECT_EQ(post(edit.second, edit.path, fields).status, 303);
  }
}

}  // namespace
}  // namespace app
