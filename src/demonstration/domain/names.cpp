#include "demonstration/domain/names.hpp"

#include <array>

namespace demonstration {
namespace {

using Names = std::string_view const;

Names british_male[] = {"Jack", "Daniel", "Liam", "Connor", "Ryan", "Lee", "Craig", "Anthony", "Stephen", "Kieran", "Shaun", "Callum", "Jordan", "Michael", "Paul",
                        "Darren", "Carl", "Gareth", "Aaron", "Joshua", "Kyle", "Nathan", "Robert", "Thomas", "Christopher", "Ian", "Wayne", "Peter", "Mark", "Adam", "Luke", "Ben", "Jamie", "Scott", "Dean", "Lewis", "Matthew", "Andrew", "David", "James", "Gary", "Sean", "Barry", "Kevin", "Simon", "Alan", "Brendan", "Declan", "Owen", "Dylan", "Rhys", "Louis", "Reece", "Brandon", "Jake", "Elliot", "Marcus", "Terence", "Philip", "Stuart"};
Names british_female[] = {"Chloe", "Emma", "Leanne", "Stacey", "Gemma", "Kelly", "Rachel", "Sarah", "Amy", "Lauren", "Nicola", "Donna", "Michelle", "Natalie", "Jade",
                          "Paige", "Charlotte", "Sophie", "Bethany", "Joanne", "Lisa", "Claire", "Megan", "Ellie", "Hannah", "Rebecca", "Katie", "Holly", "Abigail", "Georgia", "Victoria", "Samantha", "Kirsty", "Zoe", "Danielle", "Louise", "Tracey", "Debbie", "Jacqueline", "Shannon", "Courtney", "Alice", "Niamh", "Carys", "Robyn", "Molly", "Tanya"};
Names british_surnames[] = {"Smith", "Jones", "Taylor", "Williams", "Roberts", "Hughes", "Murphy", "Kelly", "Davies", "Evans", "Johnson", "Brown", "Wilson", "Thompson",
                            "Ashcroft", "Rimmer", "Pilkington", "Fairclough", "Molyneux", "Halsall", "Leatherbarrow", "Critchley", "Swift", "Birchall", "Winstanley",
                            "Tickle", "Marsh", "Appleton", "Yates", "Whalley", "McGrath", "O'Brien", "Doyle", "Byrne", "Kavanagh", "Hunter-Price", "Clarke", "Lomax", "Gerrard", "Heaton", "Walker", "Wright", "Robinson", "Green", "Hall", "Wood", "Jackson", "Turner", "Hill", "Cooper", "Ward", "Morris", "Moore", "Clark", "Lee", "King", "Baker", "Harrison", "Morgan", "Allen", "Phillips", "Mitchell", "Carter", "Parker", "Bennett", "Cook", "Shaw", "Holmes", "Rogers", "Gibson", "Mills", "Rowlands", "Griffiths", "Owens", "Parry", "Foulkes", "Hesketh", "Rigby", "Unsworth", "Sephton", "Glover", "Prescott", "Kenyon", "Woods", "Twist", "Forshaw", "Houghton", "Hindley", "Lunt", "Maddox", "Bibby", "Cottam", "Dutton", "Fazakerley", "Gallagher", "Hennessey", "Lawler", "Maguire", "Nolan", "Quinn", "Riley", "Sheridan", "Tierney", "Corrigan", "Devlin", "Farrell", "Fitzgerald", "Flanagan", "Hanlon", "Keegan", "Lynch", "Monaghan", "Rafferty",
                            "Abbott", "Adams", "Akehurst", "Alcock", "Aldridge", "Alexander", "Anderson", "Andrews", "Archer", "Armstrong", "Arnold", "Arrowsmith", "Ashton",
                            "Atherton", "Atkins", "Atkinson", "Austin", "Bagshaw", "Bainbridge", "Baldwin", "Ball", "Bancroft", "Banks", "Barber", "Barker", "Barlow", "Barnes",
                            "Barnett", "Barton", "Bartlett", "Bate", "Bateman", "Batty", "Beattie", "Beaumont", "Beckett", "Bell", "Benson", "Bentley", "Berry", "Birch", "Bird",
                            "Bishop", "Blackburn", "Blackwell", "Blake", "Bloor", "Bolton", "Bond", "Booth", "Bostock", "Bowden", "Bowen", "Bowers", "Bowler", "Boyd", "Boyle",
                            "Bradbury", "Bradley", "Bradshaw", "Brady", "Brennan", "Brett", "Briggs", "Broadbent", "Brookes", "Brooks", "Bryant", "Buckley", "Bull", "Bullock",
                            "Burgess", "Burke", "Burns", "Burrows", "Burton", "Butcher", "Butler", "Butterworth", "Byrom", "Cain", "Cairns", "Caldwell", "Callaghan", "Cameron",
                            "Carney", "Carr", "Carroll", "Cartwright", "Cassidy", "Chadwick", "Chamberlain", "Chambers", "Chapman", "Charlton", "Charnock", "Clayton", "Clegg",
                            "Cole", "Coleman", "Coles", "Collier", "Collins", "Connolly", "Conway", "Cope", "Corbett", "Cox", "Craven", "Crawford", "Croft", "Crompton", "Cross",
                            "Crowther", "Cunningham", "Curran", "Curtis", "Dale", "Dalton", "Daly", "Daniels", "Davenport", "Davidson", "Davison", "Dawson", "Day", "Dean",
                            "Delaney", "Denton", "Dickinson", "Dixon", "Dobson", "Dodd", "Donnelly", "Donovan", "Douglas", "Downes", "Doughty", "Duffy", "Duncan", "Dunn",
                            "Dyer", "Dyson", "Eastwood", "Eccles", "Edge", "Edmonds", "Edwards", "Egan", "Elliott", "Ellis", "Ellison", "Entwistle", "Fallon", "Farmer",
                            "Faulkner", "Fenton", "Fielding", "Finch", "Finlay", "Fisher", "Fitzpatrick", "Fletcher", "Flynn", "Foley", "Forrest", "Forster", "Foster", "Foulds",
                            "Fowler", "Fox", "Frost", "Fuller", "Gardner", "Garner", "Garside", "George", "Gibbons", "Gibbs", "Gilbert", "Giles", "Goddard", "Goodwin", "Gough",
                            "Gould", "Graham", "Grainger", "Greaves", "Greenhalgh", "Greenwood", "Gregory", "Grimshaw", "Hadfield", "Haigh", "Halliwell", "Hampson", "Hancock",
                            "Hardman", "Hardy", "Hargreaves", "Harper", "Harris", "Hart", "Hartley", "Harvey", "Haslam", "Hatton", "Hawkins", "Hayes", "Haynes", "Healey",
                            "Henderson", "Henry", "Hewitt", "Heywood", "Hibbert", "Higgins", "Higson", "Hilton", "Hobbs", "Hobson", "Hodge", "Hodgson", "Holden", "Holland",
                            "Holloway", "Hollis", "Holt", "Hooper", "Hope", "Hopkins", "Hopwood", "Horrocks", "Horton", "Howard", "Howarth", "Howe", "Howell", "Howells",
                            "Hudson", "Humphreys", "Hunt", "Hurst", "Hutchinson", "Ingham", "Ingram", "Ireland", "Irvine", "Jacobs", "James", "Jarvis", "Jeffries", "Jenkins",
                            "Jennings", "John", "Johnston", "Jordan", "Joyce", "Kay", "Kaye", "Keane", "Kemp", "Kendall", "Kennedy", "Kent", "Kerr", "Kershaw", "Kirby",
                            "Kirkham", "Knight", "Knowles", "Lamb", "Lambert", "Lane", "Langley", "Large", "Larkin", "Law", "Lawrence", "Lawson", "Leach", "Leigh", "Leonard",
                            "Leslie", "Lever", "Livesey", "Lloyd", "Logan", "Long", "Lord", "Lowe", "Lucas", "Lyons", "Mann", "Manning", "Marsden", "Marshall", "Martin",
                            "Mason", "Massey", "Matthews", "May", "McCann", "McCarthy", "McDermott", "McDonald", "McGowan", "McGuire", "McIntyre", "McKenna", "McLaughlin",
                            "McMahon", "McNally", "McNamara", "Meadows", "Mellor", "Mercer", "Metcalfe", "Middleton", "Miller", "Milne", "Moran", "Moss", "Mulligan", "Munro",
                            "Murray", "Myers", "Naylor", "Neal", "Newman", "Newton", "Nicholls", "Nicholson", "Nixon", "Norman", "Norris", "Norton", "Nuttall", "Oakes",
                            "O'Connor", "O'Donnell", "O'Hara", "O'Neill", "O'Reilly", "O'Sullivan", "Ogden", "Oldham", "Oliver", "Ormerod", "Osborne", "Owen", "Page", "Parkes",
                            "Parkin", "Parkinson", "Parr", "Partington", "Patterson", "Payne", "Peacock", "Pearce", "Pearson", "Peel", "Pendlebury", "Perkins", "Perry",
                            "Peters", "Pickering", "Pike", "Platt", "Pollard", "Poole", "Porter", "Potter", "Pratt", "Preston", "Price", "Pritchard", "Proctor", "Pugh",
                            "Ramsbottom", "Ramsden", "Randall", "Ratcliffe", "Rawlinson", "Read", "Redfern", "Reynolds", "Rhodes", "Richards", "Richardson", "Riding",
                            "Robertson", "Robson", "Rose", "Ross", "Rothwell", "Rowe", "Rowley", "Royle", "Rudd", "Rushton", "Russell", "Ryan", "Salmon", "Salt", "Sanders",
                            "Saunders", "Savage", "Schofield", "Scott", "Seddon", "Sharp", "Sharples", "Shaughnessy", "Shepherd", "Shore", "Short", "Sidebottom", "Simmons",
                            "Simpson", "Sinclair", "Singleton", "Skelton", "Slater", "Sloan", "Smithies", "Southern", "Spencer", "Spooner", "Stafford", "Stanley", "Stead",
                            "Steele", "Stephens", "Stevens", "Stevenson", "Stewart", "Stirling", "Stokes", "Stone", "Storey", "Street", "Stringer", "Stubbs", "Sullivan",
                            "Summers", "Sutcliffe", "Sutton", "Swann", "Sweeney", "Sykes", "Tate", "Taylor-Wood", "Telford", "Thomas", "Thornton", "Thorpe", "Thwaites",
                            "Tomlinson", "Tonks", "Townsend", "Tracey", "Tucker", "Turnbull", "Tyler", "Underwood", "Vaughan", "Vernon", "Vickers", "Wade", "Wainwright",
                            "Wallace", "Walls", "Walmsley", "Walsh", "Walters", "Walton", "Warburton", "Warner", "Warren", "Waterhouse", "Waters", "Watkins", "Watson", "Watts",
                            "Webb", "Webster", "Welch", "Welsh", "West", "Weston", "Wharton", "Wheeler", "Whelan", "White", "Whitehead", "Whitehouse", "Whitfield", "Whittaker",
                            "Whittle", "Wilcox", "Wild", "Wilkins", "Wilkinson", "Willis", "Wills", "Winter", "Wolfe", "Woodcock", "Woodward", "Woolley", "Worrall",
                            "Worthington", "Wyatt", "Wynne", "Young"};
Names polish_male[] = {"Piotr", "Tomasz", "Krzysztof", "Marcin", "Paweł", "Łukasz", "Michał", "Grzegorz", "Jakub", "Mateusz", "Dariusz", "Adam", "Wojciech"};
Names polish_female[] = {"Agnieszka", "Katarzyna", "Magdalena", "Joanna", "Ewa", "Małgorzata", "Zofia", "Monika", "Beata", "Aleksandra"};
Names polish_surnames[] = {"Kowalski", "Nowak", "Wiśniewski", "Wójcik", "Kamiński", "Lewandowski", "Zieliński", "Szymański", "Woźniak", "Kozłowski", "Jankowski", "Mazur", "Krawczyk", "Piotrowski", "Grabowski"};
Names pakistani_male[] = {"Mohammed", "Imran", "Usman", "Bilal", "Adeel", "Hamza", "Tariq", "Zeeshan", "Khalid", "Faisal", "Kamran", "Shahid", "Waqas"};
Names pakistani_female[] = {"Aisha", "Fatima", "Sana", "Zainab", "Maryam", "Saima", "Nadia", "Rabia", "Hina", "Farzana"};
Names pakistani_surnames[] = {"Khan", "Hussain", "Ahmed", "Malik", "Iqbal", "Mahmood", "Akhtar", "Raja", "Chaudhry", "Butt", "Qureshi", "Shah", "Mirza", "Sheikh", "Anwar"};
Names african_male[] = {"Emmanuel", "Chukwuemeka", "Oluwaseun", "Kwame", "Tendai", "Samuel", "Abdirahman", "Yusuf", "Ifeanyi", "Tunde", "Kofi", "Joseph", "Farai", "Ibrahim", "Mohamed"};
Names african_female[] = {"Blessing", "Ngozi", "Abena", "Hodan", "Chipo", "Funmilayo", "Amara", "Grace", "Adaeze", "Esi", "Tsitsi", "Mercy", "Fatou"};
Names african_surnames[] = {"Okafor", "Adeyemi", "Mensah", "Osei", "Moyo", "Warsame", "Abdi", "Eze", "Balogun", "Nkosi", "Okonkwo", "Boateng", "Ncube", "Diallo", "Mbeki", "Sesay", "Chukwu", "Owusu"};
Names caribbean_male[] = {"Marlon", "Delroy", "Jermaine", "Tyrone", "Leroy", "Andre", "Winston", "Devon", "Errol", "Kemar"};
Names caribbean_female[] = {"Shanice", "Monique", "Keisha", "Yvonne", "Marcia", "Natasha"};
Names caribbean_surnames[] = {"Campbell", "Grant", "Francis", "Gordon", "Bailey", "Reid", "Morgan", "Powell", "Clarke", "Brown", "Thompson", "Lewis", "Palmer", "Barrett"};
Names romanian_male[] = {"Andrei", "Ionuț", "Gheorghe", "Marius", "Florin", "Cătălin"};
Names romanian_female[] = {"Elena", "Mihaela", "Ioana", "Andreea", "Simona"};
Names romanian_surnames[] = {"Popescu", "Ionescu", "Dumitru", "Stan", "Radu", "Munteanu", "Ciobanu", "Matei", "Constantin", "Florea", "Stoica"};
Names kurdish_male[] = {"Rebwar", "Hiwa", "Karwan", "Omar", "Mustafa", "Ali", "Saman", "Ahmad", "Hassan", "Bashir", "Yousef"};
Names kurdish_female[] = {"Shilan", "Nasrin", "Leila", "Rojin", "Hana"};
Names kurdish_surnames[] = {"Karim", "Hassan", "Rashid", "Mohammadi", "Aziz", "Salih", "Ahmadi", "Haddad", "Nasser", "Khalil", "Sharif"};
Names chinese_male[] = {"Wei", "Jun", "Ming", "Hao"};
Names chinese_female[] = {"Mei", "Xiu Ying", "Lan", "Yan"};
Names chinese_surnames[] = {"Chen", "Wong", "Li", "Zhang", "Lau", "Huang", "Lin", "Cheung"};
Names traveller_male[] = {"Patrick", "Martin", "Johnny", "Michael", "Jimmy"};
Names traveller_female[] = {"Bridget", "Margaret", "Mary Kate", "Kathleen"};
Names traveller_surnames[] = {"Ward", "McDonagh", "Connors", "Maughan", "Doran"};

Names indian_male[] = {"Gurpreet", "Harjit", "Ravi", "Sanjay", "Vikram", "Arjun", "Manpreet", "Amit"};
Names indian_female[] = {"Priya", "Jaspreet", "Sunita", "Kavita", "Anjali", "Meena"};
Names indian_surnames[] = {"Singh", "Patel", "Kaur", "Sharma", "Gill", "Dhillon", "Reddy", "Chowdhury", "Das"};
Names bangladeshi_male[] = {"Rahim", "Shafiq", "Jamal", "Kamal", "Nazmul"};
Names bangladeshi_female[] = {"Nasima", "Rokeya", "Shirin", "Taslima"};
Names bangladeshi_surnames[] = {"Rahman", "Uddin", "Miah", "Begum", "Islam", "Alam"};
Names baltic_male[] = {"Andrius", "Mantas", "Jānis", "Edgars", "Tomas", "Viktor"};
Names baltic_female[] = {"Rasa", "Inga", "Kristīne", "Olena", "Daiva"};
Names baltic_surnames[] = {"Kazlauskas", "Petrauskas", "Bērziņš", "Ozols", "Shevchenko", "Kovalenko"};
Names iberian_male[] = {"João", "Rui", "Tiago", "Carlos", "Nuno"};
Names iberian_female[] = {"Ana", "Catarina", "Inês", "Lucía"};
Names iberian_surnames[] = {"Silva", "Santos", "Ferreira", "Gonçalves", "Muñoz", "Pereira"};
Names albanian_male[] = {"Arben", "Besnik", "Dritan", "Fatos", "Ilir"};
Names albanian_female[] = {"Arta", "Drita", "Elira", "Mimoza"};
Names albanian_surnames[] = {"Hoxha", "Shehu", "Krasniqi", "Gashi", "Dervishi"};
Names vietnamese_male[] = {"Minh", "Tuan", "Duc", "Long"};
Names vietnamese_female[] = {"Linh", "Huong", "Thuy", "Mai"};
Names vietnamese_surnames[] = {"Nguyen", "Tran", "Pham", "Le", "Hoang"};

NameSet const origins[] = {
    {british_male, british_female, british_surnames},       {polish_male, polish_female, polish_surnames},
    {pakistani_male, pakistani_female, pakistani_surnames}, {african_male, african_female, african_surnames},
    {caribbean_male, caribbean_female, caribbean_surnames}, {romanian_male, romanian_female, romanian_surnames},
    {kurdish_male, kurdish_female, kurdish_surnames},       {chinese_male, chinese_female, chinese_surnames},
    {traveller_male, traveller_female, traveller_surnames}, {indian_male, indian_female, indian_surnames},
    {bangladeshi_male, bangladeshi_female, bangladeshi_surnames}, {baltic_male, baltic_female, baltic_surnames},
    {iberian_male, iberian_female, iberian_surnames},       {albanian_male, albanian_female, albanian_surnames},
    {vietnamese_male, vietnamese_female, vietnamese_surnames},
};
constexpr std::array<unsigned, std::size(origins)> shares{700, 40, 45, 45, 25, 25, 20, 10, 15, 25, 10, 15, 10, 10, 5};

}  // namespace

NameSet const& draw_origin(base::Random& random) { return origins[random.weighted(shares)]; }

DrawnName draw_name(base::Random& random, NameSet const& origin, bool female) {
  auto const& forenames = female ? origin.female : origin.male;
  DrawnName name{.forenames = std::string(random.pick(forenames)), .surname = std::string(random.pick(origin.surnames))};
  if (random.chance(1, 16)) {   // Heaton-Clarke: a country has a long tail of names that few people share
    auto const& second = random.pick(origin.surnames);
    if (second != name.surname && name.surname.find('-') == name.surname.npos && second.find('-') == second.npos) name.surname += "-" + std::string(second);
  }
  if (female && name.surname.ends_with("ski")) name.surname.back() = 'a';  // Kowalska
  if (random.chance(2, 5)) {
    auto const& middle = random.pick(forenames);
    if (middle != name.forenames) name.forenames += " " + std::string(middle);
  }
  return name;
}

}  // namespace demonstration
