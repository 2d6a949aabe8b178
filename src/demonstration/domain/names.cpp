#include "demonstration/domain/names.hpp"

#include <array>

namespace demonstration {
namespace {

using Names = std::string_view const;

Names british_male[] = {"Jack", "Daniel", "Liam", "Connor", "Ryan", "Lee", "Craig", "Anthony", "Stephen", "Kieran", "Shaun", "Callum", "Jordan", "Michael", "Paul",
                        "Darren", "Carl", "Gareth", "Aaron", "Joshua", "Kyle", "Nathan", "Robert", "Thomas", "Christopher", "Ian", "Wayne", "Peter", "Mark", "Adam"};
Names british_female[] = {"Chloe", "Emma", "Leanne", "Stacey", "Gemma", "Kelly", "Rachel", "Sarah", "Amy", "Lauren", "Nicola", "Donna", "Michelle", "Natalie", "Jade",
                          "Paige", "Charlotte", "Sophie", "Bethany", "Joanne", "Lisa", "Claire", "Megan", "Ellie", "Hannah"};
Names british_surnames[] = {"Smith", "Jones", "Taylor", "Williams", "Roberts", "Hughes", "Murphy", "Kelly", "Davies", "Evans", "Johnson", "Brown", "Wilson", "Thompson",
                            "Ashcroft", "Rimmer", "Pilkington", "Fairclough", "Molyneux", "Halsall", "Leatherbarrow", "Critchley", "Swift", "Birchall", "Winstanley",
                            "Tickle", "Marsh", "Appleton", "Yates", "Whalley", "McGrath", "O'Brien", "Doyle", "Byrne", "Kavanagh", "Hunter-Price", "Clarke", "Lomax", "Gerrard", "Heaton"};
Names polish_male[] = {"Piotr", "Tomasz", "Krzysztof", "Marcin", "Paweł", "Łukasz", "Michał", "Grzegorz"};
Names polish_female[] = {"Agnieszka", "Katarzyna", "Magdalena", "Joanna", "Ewa", "Małgorzata", "Zofia"};
Names polish_surnames[] = {"Kowalski", "Nowak", "Wiśniewski", "Wójcik", "Kamiński", "Lewandowski", "Zieliński", "Szymański", "Woźniak"};
Names pakistani_male[] = {"Mohammed", "Imran", "Usman", "Bilal", "Adeel", "Hamza", "Tariq", "Zeeshan", "Khalid"};
Names pakistani_female[] = {"Aisha", "Fatima", "Sana", "Zainab", "Maryam", "Saima", "Nadia"};
Names pakistani_surnames[] = {"Khan", "Hussain", "Ahmed", "Malik", "Iqbal", "Mahmood", "Akhtar", "Raja", "Chaudhry"};
Names african_male[] = {"Emmanuel", "Chukwuemeka", "Oluwaseun", "Kwame", "Tendai", "Samuel", "Abdirahman", "Yusuf", "Ifeanyi"};
Names african_female[] = {"Blessing", "Ngozi", "Abena", "Hodan", "Chipo", "Funmilayo", "Amara", "Grace"};
Names african_surnames[] = {"Okafor", "Adeyemi", "Mensah", "Osei", "Moyo", "Warsame", "Abdi", "Eze", "Balogun", "Nkosi"};
Names caribbean_male[] = {"Marlon", "Delroy", "Jermaine", "Tyrone", "Leroy", "Andre", "Winston"};
Names caribbean_female[] = {"Shanice", "Monique", "Keisha", "Yvonne", "Marcia", "Natasha"};
Names caribbean_surnames[] = {"Campbell", "Grant", "Francis", "Gordon", "Bailey", "Reid", "Morgan", "Powell"};
Names romanian_male[] = {"Andrei", "Ionuț", "Gheorghe", "Marius", "Florin", "Cătălin"};
Names romanian_female[] = {"Elena", "Mihaela", "Ioana", "Andreea", "Simona"};
Names romanian_surnames[] = {"Popescu", "Ionescu", "Dumitru", "Stan", "Radu", "Munteanu"};
Names kurdish_male[] = {"Rebwar", "Hiwa", "Karwan", "Omar", "Mustafa", "Ali", "Saman"};
Names kurdish_female[] = {"Shilan", "Nasrin", "Leila", "Rojin", "Hana"};
Names kurdish_surnames[] = {"Karim", "Hassan", "Rashid", "Mohammadi", "Aziz", "Salih"};
Names chinese_male[] = {"Wei", "Jun", "Ming", "Hao"};
Names chinese_female[] = {"Mei", "Xiu Ying", "Lan", "Yan"};
Names chinese_surnames[] = {"Chen", "Wong", "Li", "Zhang", "Lau"};
Names traveller_male[] = {"Patrick", "Martin", "Johnny", "Michael", "Jimmy"};
Names traveller_female[] = {"Bridget", "Margaret", "Mary Kate", "Kathleen"};
Names traveller_surnames[] = {"Ward", "McDonagh", "Connors", "Maughan", "Doran"};

NameSet const origins[] = {
    {british_male, british_female, british_surnames},       {polish_male, polish_female, polish_surnames},
    {pakistani_male, pakistani_female, pakistani_surnames}, {african_male, african_female, african_surnames},
    {caribbean_male, caribbean_female, caribbean_surnames}, {romanian_male, romanian_female, romanian_surnames},
    {kurdish_male, kurdish_female, kurdish_surnames},       {chinese_male, chinese_female, chinese_surnames},
    {traveller_male, traveller_female, traveller_surnames},
};
constexpr std::array<unsigned, 9> shares{76, 4, 5, 4, 3, 3, 2, 1, 2};

}  // namespace

NameSet const& draw_origin(base::Random& random) { return origins[random.weighted(shares)]; }

DrawnName draw_name(base::Random& random, NameSet const& origin, bool female) {
  auto const& forenames = female ? origin.female : origin.male;
  DrawnName name{.forenames = std::string(random.pick(forenames)), .surname = std::string(random.pick(origin.surnames))};
  if (random.chance(2, 5)) {
    auto const& middle = random.pick(forenames);
    if (middle != name.forenames) name.forenames += " " + std::string(middle);
  }
  return name;
}

}  // namespace demonstration
